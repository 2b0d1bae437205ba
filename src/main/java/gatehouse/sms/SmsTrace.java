package gatehouse.sms;

/** What a gateway knows of an SMS 发送记录 that it may have been sent before. */
public sealed interface SmsTrace {

    record Sent(String gatewayId) implements SmsTrace {}

    record NotSent() implements SmsTrace {}

    /** The gateway could not say. */
    record Unknown(String reason) implements SmsTrace {}
}
