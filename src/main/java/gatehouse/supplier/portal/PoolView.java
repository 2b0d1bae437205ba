package gatehouse.supplier.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.supplier.BuyerName;
import gatehouse.supplier.PoolMember;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.Suppliers;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** 合格供应商库: a buyer's own pool, and the buyers in whose pools one is. */
@Route(value = "portal/pool", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class PoolView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient QualifiedPool pool;
    private final transient SupplierId me;
    private final boolean buys;
    private final TextField member = new TextField(getTranslation("supplier.pool.add"));
    private final H2 title = new H2();
    private final Div members = new Div();
    private final Div buyers = new Div();
    private final transient FieldMarks marks = new FieldMarks(this::getTranslation).of("member", member);

    PoolView(QualifiedPool pool, Suppliers suppliers, CurrentUser user) {
        this.pool = pool;
        this.me = new SupplierId(user.requiredSupplier().id());
        this.buys = suppliers.tradeRoleOf(me).buys();
        add(new H1(getTranslation("supplier.pool")));
        if (buys) {
            add(section(title, form(), members));
        }
        add(section(new H2(getTranslation("supplier.pool.of")), buyers));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private static Section section(Component... parts) {
        var section = new Section(parts);
        section.addClassNames("gh-portal-card", "gh-portal-section");
        return section;
    }

    private Component form() {
        member.setHelperText(getTranslation("supplier.pool.add.hint"));
        member.setManualValidation(true);
        member.getElement().setAttribute("autocomplete", "off");
        var form = new Div(member, new Button(getTranslation("supplier.pool.add.do"), pressed -> add()));
        form.addClassName("gh-portal-ask");
        return form;
    }

    private void add() {
        try {
            var added = pool.add(me, member.getValue());
            marks.markAll(List.of());
            member.clear();
            Notices.done(getTranslation("supplier.pool.added", added.memberName()));
            refresh();
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    private void refresh() {
        if (buys) {
            var all = pool.membersOf(me);
            title.setText(getTranslation("supplier.pool.mine", all.size()));
            list(members, all.stream().map(this::line).toList(), "supplier.pool.mine.none");
        }
        list(buyers, pool.buyersOf(me).stream().map(PoolView::line).toList(), "supplier.pool.of.none");
    }

    private void list(Div place, List<ListItem> lines, String noneKey) {
        place.removeAll();
        if (lines.isEmpty()) {
            place.add(new EmptyState(getTranslation(noneKey), getTranslation(noneKey + ".next")));
            return;
        }
        var rows = new UnorderedList(lines.toArray(ListItem[]::new));
        rows.addClassName("gh-portal-rows");
        place.add(rows);
    }

    private ListItem line(PoolMember row) {
        var remove = new Button(getTranslation("supplier.pool.remove"), pressed -> askForReason(row));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var company = row.companyName();
        return new ListItem(
                new Span(row.memberName()),
                new Span(company == null ? "" : company),
                new Span(getTranslation(
                        "supplier.pool.since",
                        BeijingTime.inList(row.joinedAt()),
                        getTranslation("supplier.pool.source." + row.source()))),
                remove);
    }

    private static ListItem line(BuyerName buyer) {
        return new ListItem(new Span(buyer.label()), new Span(buyer.memberName()));
    }

    private void askForReason(PoolMember row) {
        var reason = new TextField(getTranslation("supplier.pool.remove.reason"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(reason);
        dialog.setHeaderTitle(getTranslation("supplier.pool.remove.title", row.memberName()));
        var remove = new Button(getTranslation("supplier.pool.remove"), pressed -> remove(row, reason, dialog));
        remove.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("supplier.pool.remove.cancel"), pressed -> dialog.close()), remove);
        dialog.open();
        reason.focus();
    }

    private void remove(PoolMember row, TextField reason, Dialog dialog) {
        try {
            pool.remove(me, row.id(), reason.getValue());
            dialog.close();
            Notices.done(getTranslation("supplier.pool.removed"));
            refresh();
        } catch (SupplierRefused refused) {
            new FieldMarks(this::getTranslation).of("reason", reason).markAll(refused.problems());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supplier.pool.page");
    }
}
