package gatehouse.agreement.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.agreement.Agreement;
import gatehouse.agreement.Agreements;
import gatehouse.ui.PortalLayout;

/** The text of one document 协议正文, in the version in force; open to whoever is asked to register. */
@Route(value = "portal/agreements/:code", layout = PortalLayout.class)
@AnonymousAllowed
class AgreementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Agreements agreements;
    private String title = "";

    AgreementView(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        show(agreements.find(code).orElseThrow(NotFoundException::new));
    }

    private void show(Agreement agreement) {
        title = getTranslation(agreement.titleKey());
        var version = new Paragraph(getTranslation("agreement.version", agreement.version()));
        version.addClassName("gh-faint");
        var text = new Section();
        text.addClassName("gh-portal-section");
        getTranslation(agreement.textKey()).lines().map(Paragraph::new).forEach(text::add);
        removeAll();
        add(new H1(title), version, text);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
