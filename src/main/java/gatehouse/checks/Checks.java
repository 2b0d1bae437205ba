package gatehouse.checks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** All groups of checks 校验 that the modules bring. */
@Component
public class Checks {

    private final Map<String, CheckGroup> groups;

    Checks(List<CheckGroup> groups) {
        // two of one name are a mistake, and told at the start
        this.groups = Collections.unmodifiableMap(groups.stream()
                .collect(Collectors.toMap(
                        CheckGroup::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Two groups of checks are named " + one.name());
                        },
                        TreeMap::new)));
    }

    /** By name, in the order of the alphabet. */
    public List<CheckGroup> all() {
        return List.copyOf(groups.values());
    }

    public Optional<CheckGroup> find(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** @throws CheckRefused when fields are missing or cannot be read */
    public CheckAnswer answer(CheckGroup group, JsonNode json) {
        CheckInput input = CheckInput.of(json);
        CheckAnswer answer = group.answer(input);
        input.requireReadable();
        return answer;
    }
}
