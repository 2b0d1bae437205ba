package gatehouse.onboarding;

import com.vaadin.flow.component.Component;
import gatehouse.supplier.SupplierId;
import java.util.Optional;

/**
 * What a module puts on the card of a step 步骤卡片, beside the applications that are sent in there: a deposit to verify, a
 * credit line to grant, one button. Found by Spring; a step may have several, in the order of {@code @Order}.
 */
public interface LadderCard {

    Step step();

    /**
     * What stands on the card now; nothing where there is nothing to say.
     *
     * @param changed to be run after something was done here, so that the whole ladder is shown anew
     */
    Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed);

    /** Whether its content holds the main button 主要操作 of the card: what stands below it then has plain ones. */
    default boolean leads(SupplierId supplier, Rung rung) {
        return false;
    }

    /** The key of the one thing to do here now, in words, where it is the supplier's turn. */
    default Optional<String> nextKey(SupplierId supplier, Rung rung) {
        return Optional.empty();
    }
}
