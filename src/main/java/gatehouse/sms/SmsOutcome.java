package gatehouse.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an SMS that was taken 发送结果. */
record SmsOutcome(
        TakenSms sms,
        SmsState state,
        @Nullable Instant notBefore,
        @Nullable Instant sentAt,
        @Nullable String gatewayId,
        @Nullable String error) {

    static SmsOutcome sent(TakenSms sms, Instant at, String gatewayId) {
        return new SmsOutcome(sms, SmsState.SENT, null, at, gatewayId, null);
    }

    static SmsOutcome failed(TakenSms sms, String reason) {
        return new SmsOutcome(sms, SmsState.FAILED, null, null, null, reason);
    }

    static SmsOutcome pending(TakenSms sms, Instant notBefore, String reason) {
        return new SmsOutcome(sms, SmsState.PENDING, notBefore, null, null, reason);
    }

    /** Stays on its way: the gateway is asked about it before it is sent again. */
    static SmsOutcome perhapsSent(TakenSms sms, Instant notBefore, String reason) {
        return new SmsOutcome(sms, SmsState.SENDING, notBefore, null, null, reason);
    }

    boolean isOver() {
        return state == SmsState.SENT || state == SmsState.FAILED;
    }
}
