package gatehouse.onboarding;

import gatehouse.agreement.Agreement;
import java.time.Instant;

/**
 * A document that was agreed to with a form 已同意的协议.
 *
 * @param field the consent in the form
 * @param document its code
 * @param version the one that was in force then
 */
public record FormConsent(String field, String document, String version, Instant acceptedAt) {

    public String titleKey() {
        return new Agreement(document, version).titleKey();
    }

    boolean isTo(Agreement agreement) {
        return document.equals(agreement.code()) && version.equals(agreement.version());
    }
}
