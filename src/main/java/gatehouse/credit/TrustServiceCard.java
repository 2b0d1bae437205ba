package gatehouse.credit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import java.util.Optional;

/** 诚信服务 on its card: one click (A600). */
@org.springframework.stereotype.Component
class TrustServiceCard implements LadderCard {

    private final Ladder ladder;

    TrustServiceCard(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public Step step() {
        return Step.TRUST_SERVICE;
    }

    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        if (rung.state() != Rung.State.OPEN) {
            return Optional.empty();
        }
        var place = new Div();
        place.addClassName("gh-step-part");
        var open = new Button(place.getTranslation("credit.trust.open"), pressed -> {
            // it may have been locked meanwhile: then the ladder shown anew says why
            if (ladder.missing(supplier, Step.TRUST_SERVICE).isEmpty()) {
                ladder.open(supplier, Step.TRUST_SERVICE);
            }
            changed.run();
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        place.add(open);
        return Optional.of(place);
    }
}
