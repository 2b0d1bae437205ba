package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.PromiseWords;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The supplier's home 供应商首页: the one thing to do next, and where each application stands, live. */
@Route(value = "portal", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Under this topic the desk tells of cases, each by the id of its application; and the clock may be moved. */
    static final Set<String> TOPICS = Set.of("case", "clock");

    private final transient OwnApplications own;
    private final transient Kinds kinds;
    private final transient List<PortalForm> forms;
    private final transient PromiseWords promise;
    private final transient WidgetTexts widgets;
    private final Div cards = new Div();
    private transient Set<ApplicationId> shown = Set.of();

    HomeView(
            OwnApplications own,
            Kinds kinds,
            List<PortalForm> forms,
            PromiseWords promise,
            WidgetTexts widgets,
            CurrentUser user,
            LiveChanges changes) {
        this.own = own;
        this.kinds = kinds;
        this.forms = forms;
        this.promise = promise;
        this.widgets = widgets;
        cards.addClassName("gh-portal-cards");
        add(greeting(user.requiredSupplier().displayName()), cards, account());
        changes.listen(this, TOPICS, this::heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Component greeting(String memberName) {
        var title = new H1(getTranslation("onboarding.home.greeting", memberName));
        title.addClassName("gh-portal-title");
        return title;
    }

    private Component account() {
        var foot = new Div(new Anchor("portal/password", getTranslation("ui.password")));
        foot.addClassName("gh-portal-links");
        return foot;
    }

    private void heard(List<Change> changes) {
        boolean mine = changes.stream()
                .anyMatch(change ->
                        change.topic().equals("clock") || shown.contains(new ApplicationId(change.subject())));
        if (mine) {
            refresh();
        }
    }

    private void refresh() {
        var all = own.all();
        shown = all.stream().map(ApplicationSummary::id).collect(Collectors.toSet());
        cards.removeAll();
        forms.forEach(form -> cards.add(card(form, newest(form, all))));
        var earlier = all.stream().filter(one -> !isNewest(one, all)).toList();
        if (!earlier.isEmpty()) {
            cards.add(earlier(earlier));
        }
    }

    private Component card(PortalForm form, Optional<ApplicationSummary> newest) {
        return newest.filter(application -> application.state() != ApplicationState.WITHDRAWN)
                .<Component>map(application -> new ApplicationCard(
                        application,
                        form,
                        kinds.required(form.code()),
                        promise,
                        own.isWithdrawable(application),
                        () -> confirmWithdrawal(application)))
                .orElseGet(() -> new StartCard(form, newest.isPresent()));
    }

    private Component earlier(List<ApplicationSummary> earlier) {
        var section = new Section(new H2(getTranslation("onboarding.home.earlier")));
        section.addClassName("gh-portal-earlier");
        for (var application : earlier) {
            var line = new Div(
                    new Anchor("portal/applications/" + application.number(), application.number()),
                    StateWords.badge(this, application.state()),
                    new Span(BeijingTime.inList(application.deadline().submittedAt())));
            line.addClassName("gh-portal-line");
            section.add(line);
        }
        return section;
    }

    private void confirmWithdrawal(ApplicationSummary application) {
        widgets.confirm(
                        getLocale(),
                        getTranslation("onboarding.withdraw.question"),
                        getTranslation("onboarding.withdraw.consequence"),
                        getTranslation("onboarding.withdraw"),
                        () -> withdraw(application))
                .open();
    }

    private void withdraw(ApplicationSummary application) {
        try {
            own.withdraw(application.id());
            Notices.done(getTranslation("onboarding.withdraw.done"));
        } finally {
            refresh();
        }
    }

    private static Optional<ApplicationSummary> newest(PortalForm form, List<ApplicationSummary> all) {
        return all.stream().filter(one -> one.kind().equals(form.code())).findFirst();
    }

    /** A withdrawn one gives way to the card that begins anew, and stays in the list of the earlier ones. */
    private static boolean isNewest(ApplicationSummary one, List<ApplicationSummary> all) {
        return one.state() != ApplicationState.WITHDRAWN
                && all.stream()
                        .filter(other -> other.kind().equals(one.kind()))
                        .findFirst()
                        .filter(one::equals)
                        .isPresent();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("onboarding.home.page");
    }
}
