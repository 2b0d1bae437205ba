package gatehouse.sms;

/** What a gateway answers 网关答复 to an SMS. */
public sealed interface SmsAnswer {

    /** Taken; from here on the gateway delivers it. */
    record Accepted(String gatewayId) implements SmsAnswer {}

    /** Refused for good: the same SMS would be refused again. */
    record Refused(String reason) implements SmsAnswer {}

    /** Not taken because of a limit 流控 on this number or template: again, but not at once. */
    record Limited(String reason) implements SmsAnswer {}

    /** Surely not taken: the gateway is away, or does not serve us now. */
    record Away(String reason) implements SmsAnswer {}

    /** Nobody knows: it may have been taken before the answer was lost. The gateway is asked before it is sent again. */
    record Unclear(String reason) implements SmsAnswer {}
}
