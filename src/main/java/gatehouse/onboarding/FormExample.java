package gatehouse.onboarding;

import java.util.List;
import java.util.Map;

/**
 * A form as somebody could send it in 示例, for the OpenAPI document.
 *
 * @param fields what is typed, without what the house gives
 * @param slots the scan slots that are filled
 */
public record FormExample(Map<String, String> fields, List<String> slots) {

    public FormExample {
        fields = Map.copyOf(fields);
        slots = List.copyOf(slots);
    }
}
