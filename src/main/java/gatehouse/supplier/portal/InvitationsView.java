package gatehouse.supplier.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.Suppliers;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** A buyer's invitations 邀请供应商: send one, and what became of the others; an account that only sells is sent home. */
@Route(value = "portal/invitations", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class InvitationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient Suppliers suppliers;
    private final transient SupplierId buyer;
    private final TextField mobile = new TextField(getTranslation("supplier.invitations.mobile"));
    private final Div list = new Div();
    private final transient FieldMarks marks = new FieldMarks(this::getTranslation).of("mobile", mobile);

    InvitationsView(Invitations invitations, Suppliers suppliers, CurrentUser user) {
        this.invitations = invitations;
        this.suppliers = suppliers;
        this.buyer = new SupplierId(user.requiredSupplier().id());
        add(
                new H1(getTranslation("supplier.invitations")),
                new Paragraph(getTranslation("supplier.invitations.how")),
                form(),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (suppliers.tradeRoleOf(buyer).buys()) {
            refresh();
        } else {
            event.forwardTo("portal");
        }
    }

    private Component form() {
        mobile.setRequiredIndicatorVisible(true);
        mobile.setManualValidation(true);
        mobile.getElement().setAttribute("autocomplete", "off");
        mobile.addAttachListener(attached ->
                mobile.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'tel')"));
        var send = new Button(getTranslation("supplier.invitations.send"), pressed -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(mobile, send);
        form.addClassName("gh-portal-ask");
        return form;
    }

    private void send() {
        try {
            invitations.invite(buyer, mobile.getValue());
            marks.markAll(List.of());
            mobile.clear();
            Notices.done(getTranslation("supplier.invitations.sent"));
            refresh();
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    private void refresh() {
        list.removeAll();
        var all = invitations.ofBuyer(buyer);
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("supplier.invitations.none"), getTranslation("supplier.invitations.none.next")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("gh-portal-rows");
        all.forEach(row -> rows.add(line(row)));
        list.add(rows);
    }

    private ListItem line(InvitationRow row) {
        var line = new ListItem(
                new Span(row.mobileMasked()),
                badge(row.state()),
                new Span(BeijingTime.inList(row.createdAt())),
                said(row));
        if (row.state() == InvitationState.SENT) {
            var cancel = new Button(getTranslation("supplier.invitations.cancel"), pressed -> cancel(row));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(cancel);
        }
        return line;
    }

    private Span said(InvitationRow row) {
        return switch (row.state()) {
            case SENT -> new Span(getTranslation("supplier.invitations.until", BeijingTime.inList(row.expiresAt())));
            case JOINED ->
                new Span(getTranslation(
                        "supplier.invitations.joined",
                        row.joinedMemberName(),
                        BeijingTime.inList(Objects.requireNonNull(row.joinedAt()))));
            case CANCELLED, EXPIRED -> new Span();
        };
    }

    private StatusBadge badge(InvitationState state) {
        return new StatusBadge(
                getTranslation("supplier.invitation.state." + state),
                switch (state) {
                    case SENT -> Tone.BUSY;
                    case JOINED -> Tone.GOOD;
                    case CANCELLED, EXPIRED -> Tone.CALM;
                });
    }

    private void cancel(InvitationRow row) {
        if (invitations.cancel(buyer, row.id())) {
            Notices.done(getTranslation("supplier.invitations.cancelled"));
        } else {
            Notices.refused(getTranslation("supplier.invitations.cancel.late"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supplier.invitations.page");
    }
}
