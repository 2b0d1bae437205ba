package gatehouse.credit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.CardFields;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Notices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 账期 on its card: choose the buyer by its member name, the line, the day; below it what is granted, and its changes. */
@org.springframework.stereotype.Component
class CreditCard implements LadderCard {

    private final CreditTerms terms;

    CreditCard(CreditTerms terms) {
        this.terms = terms;
    }

    @Override
    public Step step() {
        return Step.CREDIT_TERMS;
    }

    /** While the step is locked its button is grey, and why stands above it. */
    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        return Optional.of(new Fields(terms, supplier, rung.state() != Rung.State.LOCKED, changed));
    }

    /** The grant being typed. */
    private static final class Fields extends Div {

        private final transient CreditTerms terms;
        private final transient SupplierId supplier;
        private final transient Runnable changed;
        private final CardFields fields;

        Fields(CreditTerms terms, SupplierId supplier, boolean open, Runnable changed) {
            this.terms = terms;
            this.supplier = supplier;
            this.changed = changed;
            addClassName("gh-step-part");
            fields = new CardFields(
                    Step.CREDIT_TERMS,
                    supplier,
                    List.of(CreditTerms.BUYER, CreditTerms.LIMIT, CreditTerms.SETTLEMENT_DAY),
                    name -> "credit.field." + name,
                    name -> "credit.hint." + name);
            if (open) {
                add(fields);
            }
            var grant = new Button(getTranslation("credit.grant"), pressed -> grant());
            grant.addThemeVariants(ButtonVariant.PRIMARY);
            grant.setEnabled(open);
            add(grant);
            list("credit.granted", terms.of(supplier));
            list("credit.history", terms.history(supplier));
        }

        private void list(String titleKey, List<CreditGrant> grants) {
            if (grants.isEmpty()) {
                return;
            }
            var list = new UnorderedList();
            grants.forEach(grant -> list.add(new ListItem(getTranslation(
                    "credit.line",
                    grant.buyer(),
                    String.format(Locale.ROOT, "%,.2f", grant.limit()),
                    String.valueOf(grant.settlementDay()),
                    BeijingTime.inList(grant.at()),
                    grant.byName()))));
            add(new H3(getTranslation(titleKey)), list);
        }

        private void grant() {
            try {
                terms.grant(
                        supplier,
                        fields.typed(CreditTerms.BUYER),
                        fields.typed(CreditTerms.LIMIT),
                        fields.typed(CreditTerms.SETTLEMENT_DAY));
                fields.forget();
                Notices.done(getTranslation("credit.done"));
                changed.run();
            } catch (SubmissionRefused refused) {
                if (refused.reason() != SubmissionRefused.Cause.INVALID) {
                    throw refused;
                }
                fields.mark(refused.problems());
            }
        }
    }
}
