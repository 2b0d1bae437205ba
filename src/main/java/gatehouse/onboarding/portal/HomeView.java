package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.PortalLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The supplier's home 供应商首页: the one thing to do next, and the ladder of eight steps, live. */
@Route(value = "portal", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Under these the desk tells of cases, each by the id of its application, the ladder of steps, each by its supplier. */
    static final Set<String> TOPICS = Set.of("case", "clock", Ladder.TOPIC);

    private final transient OwnApplications own;
    private final transient OwnLadder ladder;
    private final transient StepContents contents;
    private final long self;
    private final Div next = new Div();
    private final OrderedList steps = new OrderedList();
    private final OrderedList forSellers = new OrderedList();
    private final Component buying = buying();
    private final Details others = new Details(getTranslation("onboarding.home.for-sellers"));
    private final Div earlier = new Div();
    private transient Set<ApplicationId> shown = Set.of();

    HomeView(OwnApplications own, OwnLadder ladder, StepContents contents, CurrentUser user, LiveChanges changes) {
        this.own = own;
        this.ladder = ladder;
        this.contents = contents;
        this.self = user.requiredSupplier().id();
        next.addClassName("gh-ladder-next");
        steps.addClassName("gh-ladder");
        forSellers.addClassName("gh-ladder");
        others.add(forSellers);
        add(greeting(user.requiredSupplier().displayName()), buying, next, steps, others, earlier, account());
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

    /** What the home of who only buys is for. */
    private Component buying() {
        var where = new Div(
                new Anchor("portal/invitations", getTranslation("supplier.invitations")),
                new Anchor("portal/pool", getTranslation("supplier.pool")));
        where.addClassName("gh-portal-links");
        var section = new Section(new Paragraph(getTranslation("onboarding.home.buying")), where);
        section.addClassNames("gh-portal-card", "gh-portal-section", "gh-buying");
        return section;
    }

    private Component account() {
        var foot = new Div(new Anchor("portal/password", getTranslation("ui.password")));
        foot.addClassName("gh-portal-links");
        return foot;
    }

    private void heard(List<Change> changes) {
        if (changes.stream().anyMatch(this::isMine)) {
            refresh();
        }
    }

    private boolean isMine(Change change) {
        return change.topic().equals("clock")
                || (change.topic().equals(Ladder.TOPIC)
                        ? change.subject() == self
                        : shown.contains(new ApplicationId(change.subject())));
    }

    private void refresh() {
        var rungs = ladder.rungs();
        var all = own.all();
        shown = all.stream().map(ApplicationSummary::id).collect(Collectors.toSet());
        var unmet = ladder.unmet(rungs);
        var role = ladder.tradeRole();
        var turn = Rung.next(rungs, role);
        Map<Step, StepCard> cards = new EnumMap<>(Step.class);
        for (var rung : rungs) {
            var card = new StepCard(
                    rung,
                    turn.filter(rung.step()::equals).isPresent(),
                    unmet.containsKey(rung.step()),
                    step -> goTo(cards, step));
            contents.of(rung, all, this::refresh).forEach(card::add);
            cards.put(rung.step(), card);
        }
        buying.setVisible(!role.sells());
        others.setVisible(!role.sells());
        steps.removeAll();
        forSellers.removeAll();
        cards.forEach((step, card) -> (step.isFor(role) ? steps : forSellers).add(card));
        sayNext(turn, rungs, all, unmet, cards);
        listEarlier(all.stream().filter(one -> !isNewest(one, all)).toList());
    }

    /** The one thing to do, in words. */
    private void sayNext(
            Optional<Step> turn,
            List<Rung> rungs,
            List<ApplicationSummary> all,
            Map<Step, List<FieldProblem>> unmet,
            Map<Step, StepCard> cards) {
        next.removeAll();
        turn.ifPresentOrElse(
                step -> {
                    var inTheWay = unmet.getOrDefault(step, List.of());
                    next.add(
                            inTheWay.isEmpty()
                                    ? promise(contents.next(this, rungs.get(step.ordinal()), all))
                                    : notYet(step, inTheWay),
                            way(inTheWay.isEmpty() ? "onboarding.next.go" : "onboarding.next.look", cards, step));
                },
                () -> sayWhyNothing(rungs, cards));
    }

    private void sayWhyNothing(List<Rung> rungs, Map<Step, StepCard> cards) {
        if (rungs.stream().anyMatch(Rung::isUnderReview)) {
            next.add(new Paragraph(getTranslation("onboarding.next.waiting")));
            return;
        }
        Rung.stuck(rungs, ladder.tradeRole())
                .ifPresentOrElse(
                        rung -> next.add(
                                notYet(
                                        rung.step(),
                                        rung.missing().stream()
                                                .map(Missing::problem)
                                                .toList()),
                                way("onboarding.next.look", cards, rung.step())),
                        () -> next.add(new Paragraph(getTranslation("onboarding.next.nothing"))));
    }

    private static Paragraph promise(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("gh-portal-promise");
        return paragraph;
    }

    private Component notYet(Step step, List<FieldProblem> inTheWay) {
        var list = new UnorderedList();
        list.addClassName("gh-portal-reasons");
        inTheWay.forEach(one -> list.add(
                new ListItem(getTranslation(one.messageKey(), one.arguments().toArray()))));
        return new Div(
                promise(getTranslation("onboarding.next.not-yet", getTranslation("onboarding.step." + step))), list);
    }

    private Component way(String key, Map<Step, StepCard> cards, Step step) {
        var go = new NativeButton(getTranslation(key), pressed -> goTo(cards, step));
        go.addClassName("gh-link");
        return go;
    }

    private static void goTo(Map<Step, StepCard> cards, Step step) {
        Objects.requireNonNull(cards.get(step)).scrollIntoView();
    }

    private void listEarlier(List<ApplicationSummary> applications) {
        earlier.removeAll();
        if (applications.isEmpty()) {
            return;
        }
        var section = new Section(new H2(getTranslation("onboarding.home.earlier")));
        section.addClassName("gh-portal-earlier");
        for (var application : applications) {
            var line = new Div(
                    new Anchor("portal/applications/" + application.number(), application.number()),
                    new Span(getTranslation("kind." + application.kind() + ".label")),
                    StateWords.badge(this, application.state()),
                    new Span(BeijingTime.inList(application.deadline().submittedAt())));
            line.addClassName("gh-portal-line");
            section.add(line);
        }
        earlier.add(section);
    }

    /** A withdrawn one gives way to the card that begins anew, and stays in the list of the earlier ones. */
    private boolean isNewest(ApplicationSummary one, List<ApplicationSummary> all) {
        return one.state() != ApplicationState.WITHDRAWN
                && (contents.hasSubjects(one.kind())
                        || all.stream()
                                .filter(other -> other.kind().equals(one.kind()))
                                .findFirst()
                                .filter(one::equals)
                                .isPresent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("onboarding.home.page");
    }
}
