package gatehouse.sms;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of a template as JSON, in one order, as they are kept and as the gateway wants them. */
final class SmsParameters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private SmsParameters() {}

    static String write(Map<String, String> parameters) {
        return JSON.writeValueAsString(new TreeMap<>(parameters));
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, TYPE);
    }
}
