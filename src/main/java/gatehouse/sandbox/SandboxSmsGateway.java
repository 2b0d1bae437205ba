package gatehouse.sandbox;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.sms.SmsAnswer;
import gatehouse.sms.SmsDispatch;
import gatehouse.sms.SmsGateway;
import gatehouse.sms.SmsTexts;
import gatehouse.sms.SmsTrace;
import org.springframework.dao.DataAccessException;

/** Stands in for the provider of SMS: what it takes is read in the inbox, under the time at which it was due. */
class SandboxSmsGateway implements SmsGateway {

    private final SandboxSms inbox;
    private final SandboxFaults faults;
    private final SmsTexts texts;

    SandboxSmsGateway(SandboxSms inbox, SandboxFaults faults, SmsTexts texts) {
        this.inbox = inbox;
        this.faults = faults;
        this.texts = texts;
    }

    @Override
    public SmsAnswer send(SmsDispatch dispatch) {
        try {
            faults.strike(SandboxFaults.Where.SMS_PROVIDER);
            inbox.take(
                    dispatch.outId(),
                    dispatch.template(),
                    texts.render(dispatch.template(), dispatch.parameters()),
                    dispatch.mobile().value(),
                    dispatch.due());
            return new SmsAnswer.Accepted(dispatch.outId());
        } catch (CounterpartAway told) {
            return new SmsAnswer.Away(String.valueOf(told.getMessage()));
        } catch (DataAccessException away) {
            return new SmsAnswer.Unclear(String.valueOf(away.getMessage()));
        }
    }

    @Override
    public SmsTrace find(SmsDispatch dispatch) {
        try {
            return inbox.find(dispatch.outId())
                    .<SmsTrace>map(_ -> new SmsTrace.Sent(dispatch.outId()))
                    .orElseGet(SmsTrace.NotSent::new);
        } catch (DataAccessException away) {
            return new SmsTrace.Unknown(String.valueOf(away.getMessage()));
        }
    }
}
