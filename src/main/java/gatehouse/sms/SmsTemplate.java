package gatehouse.sms;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of SMS 短信目录 (spec A.10 and its end); the text of each stands in the bundle. */
enum SmsTemplate {
    S1,
    S2(Duration.ofMinutes(5)),
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    /** 资料通过，待打款: the documents are fine, a micro-deposit is next; S10 would speak of money that is not on its way yet. */
    S10A,
    S11,
    S12,
    S13,
    S14,
    /** 在线验证撤销: the approval of a check is taken back; S14 would speak of an application that is reviewed again. */
    S14A,
    /** 上行短信未识别: help for a reply that could not be matched (spec A.10, S1r). */
    S1H;

    private final @Nullable Duration usefulFor;

    SmsTemplate() {
        this(null);
    }

    SmsTemplate(@Nullable Duration usefulFor) {
        this.usefulFor = usefulFor;
    }

    static Optional<SmsTemplate> find(String id) {
        return Arrays.stream(values())
                .filter(template -> template.name().equals(id))
                .findFirst();
    }

    /** A verification code is of use for some minutes; sent later it would only confuse. */
    Optional<Duration> usefulFor() {
        return Optional.ofNullable(usefulFor);
    }

    /** Its parameters open a door: nobody reads them on a screen, and they are not kept longer than they are needed. */
    boolean isSecret() {
        return this == S2;
    }

    static boolean isSecret(String id) {
        return find(id).map(SmsTemplate::isSecret).orElse(false);
    }
}
