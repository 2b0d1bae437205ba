package gatehouse.onboarding;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.secrecy.Vault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms at rest: their fields as JSON, sealed. */
@Component
class SealedForms {

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Vault vault;

    SealedForms(JsonMapper json, Vault vault) {
        this.json = json;
        this.vault = vault;
    }

    byte[] seal(ApplicationForm form) {
        return seal(form.fields());
    }

    byte[] seal(Map<String, String> fields) {
        return vault.seal(json.writeValueAsBytes(fields));
    }

    /** The form of the present round, as its kind reads it on the day on which it was sent. */
    ApplicationForm read(Application application, ApplicationKind kind) {
        LocalDate then = application
                .deadline()
                .submittedAt()
                .atZone(BusinessCalendar.ZONE)
                .toLocalDate();
        return switch (kind.read(open(application.sealedForm()), then)) {
            case FormReading.Valid(ApplicationForm form) -> form;
            case FormReading.Invalid(var problems) ->
                throw new IllegalStateException(application.number() + " no longer reads: " + problems);
        };
    }

    Map<String, String> open(byte[] sealed) {
        return json.readValue(vault.open(sealed), FIELDS);
    }
}
