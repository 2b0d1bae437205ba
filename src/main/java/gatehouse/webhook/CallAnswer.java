package gatehouse.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of one call 回调应答.
 *
 * @param status none where nobody answered
 * @param error a word on why it is no success, none where it is one
 * @param response the beginning of what was answered
 */
record CallAnswer(
        @Nullable Integer status,
        int milliseconds,
        @Nullable String error,
        @Nullable String response) {

    private static final int GONE = 410;

    boolean isTaken() {
        return error == null;
    }

    /** The platform says that it does not want to be called here any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
