package gatehouse.notice;

import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Outcome;
import gatehouse.sms.SmsTexts;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the contact of an application reads of its outcome 结果短信: the preview at the desk and the outbox have it from here. */
@Component
public class OutcomeWording {

    private final SmsTexts wording;
    private final Texts texts;

    OutcomeWording(SmsTexts wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /** The whole SMS with its signature, as it would be sent. */
    public String text(ApplicationKind kind, Outcome outcome, String companyName, List<String> reasons) {
        return wording.render(kind.smsTemplate(outcome), parameters(kind, outcome, companyName, reasons));
    }

    /** The SMS that what an automatic check had opened was taken back. */
    public String textOfRevokedProof(ApplicationKind kind, String companyName, String reason) {
        String template = kind.smsOfRevokedProof();
        return wording.render(template, parameters(template, kind, companyName, List.of(reason)));
    }

    Map<String, String> parameters(ApplicationKind kind, Outcome outcome, String companyName, List<String> reasons) {
        return parameters(kind.smsTemplate(outcome), kind, companyName, reasons);
    }

    Map<String, String> parameters(String template, ApplicationKind kind, String companyName, List<String> reasons) {
        return wording.fitted(
                template,
                Map.of(
                        "company", companyName,
                        "kind", texts.in(Locale.SIMPLIFIED_CHINESE, "kind." + kind.code() + ".label"),
                        "reason", wording.reasons(reasons)));
    }
}
