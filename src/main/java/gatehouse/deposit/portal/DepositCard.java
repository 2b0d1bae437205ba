package gatehouse.deposit.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 打款认证 on the card of a step: where it stands, and the way to it; nothing before the approval, nothing after the end. */
class DepositCard implements LadderCard {

    private final Step step;
    private final DepositKinds kinds;
    private final Deposits deposits;

    DepositCard(Step step, DepositKinds kinds, Deposits deposits) {
        this.step = step;
        this.kinds = kinds;
        this.deposits = deposits;
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        return standing(supplier).map(DepositCard::card);
    }

    @Override
    public Optional<String> nextKey(SupplierId supplier, Rung rung) {
        return standing(supplier).map(standing -> "deposit.next." + next(standing.latest()));
    }

    private Optional<DepositStanding> standing(SupplierId supplier) {
        return kinds.find(step)
                .map(kind -> deposits.standing(supplier, kind))
                .filter(standing -> standing.obstacle() != Cause.NOT_APPROVED)
                .filter(standing -> standing.obstacle() != Cause.ALREADY_VERIFIED);
    }

    private static Component card(DepositStanding standing) {
        var latest = standing.latest();
        var words = new Paragraph();
        words.setText(
                latest == null
                        ? words.getTranslation("deposit.card.ask")
                        : words.getTranslation(
                                "deposit.card." + latest.state(), latest.accountMasked(), latest.triesLeft()));
        words.addClassName("gh-portal-promise");
        var go = new Anchor(
                "portal/deposit/" + standing.kind(), words.getTranslation("deposit.card.go." + toDo(latest)));
        return new Div(words, go);
    }

    /** The money did come, and another transfer has to wait. */
    private static String next(@Nullable DepositRow latest) {
        return latest != null && latest.state() == DepositState.EXHAUSTED ? "EXHAUSTED" : toDo(latest);
    }

    private static String toDo(@Nullable DepositRow latest) {
        if (latest == null) {
            return "ask";
        }
        if (latest.state() == DepositState.IN_FLIGHT) {
            return "see";
        }
        return latest.state() == DepositState.ARRIVED ? "enter" : "ask-again";
    }
}
