package gatehouse.supplier.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import jakarta.annotation.security.RolesAllowed;

/** Where the link of an invitation leads 确认合作关系: after signing in or registering, one button. */
@Route(value = "portal/join/:token", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient SignedIn me;

    JoinView(Invitations invitations, CurrentUser user) {
        this.invitations = invitations;
        this.me = user.requiredSupplier();
        addClassName("gh-portal-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        removeAll();
        add(new H1(getTranslation("supplier.join")));
        invitations
                .find(token)
                .filter(invitation -> invitation.state() == InvitationState.SENT)
                .ifPresentOrElse(invitation -> ask(invitation, token), this::over);
    }

    private void ask(InvitationRow invitation, String token) {
        var join = new Button(getTranslation("supplier.join.do"), pressed -> join(invitation, token));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        add(
                new Paragraph(
                        getTranslation("supplier.join.ask", invitation.buyer().label())),
                new Paragraph(getTranslation("supplier.join.as", me.login())),
                join);
    }

    private void over() {
        var over = new Paragraph(getTranslation("supplier.invitation.invitation.OVER"));
        over.getElement().setAttribute("role", "alert");
        add(over);
    }

    private void join(InvitationRow invitation, String token) {
        try {
            invitations.confirm(new SupplierId(me.id()), token);
            Notices.done(getTranslation("supplier.join.done", invitation.buyer().label()));
            getUI().ifPresent(ui -> ui.navigate("portal/pool"));
        } catch (SupplierRefused refused) {
            refused.problems().forEach(problem -> Notices.refused(getTranslation(problem.messageKey())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supplier.join.page");
    }
}
