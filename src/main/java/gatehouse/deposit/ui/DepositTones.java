package gatehouse.deposit.ui;

import gatehouse.deposit.DepositState;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.Checked;

/** How a deposit's state is felt, and where its warnings' words are. */
public final class DepositTones {

    private DepositTones() {}

    public static Tone of(DepositState state) {
        return switch (state) {
            case IN_FLIGHT -> Tone.BUSY;
            case ARRIVED -> Tone.DUE;
            case BOUNCED, EXHAUSTED -> Tone.BAD;
            case VERIFIED -> Tone.GOOD;
            case EXPIRED, ENDED -> Tone.CALM;
        };
    }

    public static String warningKey(String warning) {
        return warning.equals("BANK_PREFIX_DIFFERS") ? "deposit.warning." + warning : Checked.warningKey(warning);
    }
}
