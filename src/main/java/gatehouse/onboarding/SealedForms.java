package gatehouse.onboarding;

import gatehouse.secrecy.Vault;
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

    Map<String, String> open(byte[] sealed) {
        return json.readValue(vault.open(sealed), FIELDS);
    }
}
