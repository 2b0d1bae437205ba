package gatehouse.sms;

/** The way out 短信网关: a provider of SMS, or its stand-in in the sandbox. Called outside any transaction; never throws for a provider's sake. */
public interface SmsGateway {

    SmsAnswer send(SmsDispatch dispatch);

    /** Whether it was sent already, by our own id. */
    SmsTrace find(SmsDispatch dispatch);
}
