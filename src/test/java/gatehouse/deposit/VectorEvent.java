package gatehouse.deposit;

import gatehouse.Vectors.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One event of a row of {@code microdeposit}. */
record VectorEvent(
        Instant at, String local, String what, @Nullable String argument) {

    static List<VectorEvent> of(Row row) {
        return row.json().path("events").valueStream().map(VectorEvent::of).toList();
    }

    private static VectorEvent of(JsonNode event) {
        String local = event.path(0).asString();
        return new VectorEvent(
                DepositSamples.at(local),
                local,
                event.path(1).asString(),
                event.path(2).asStringOpt().orElse(null));
    }

    String argument(String otherwise) {
        return argument == null ? otherwise : argument;
    }

    /** As the vectors name states. */
    static String finalState(@Nullable DepositState state) {
        if (state == null) {
            return "NONE";
        }
        return state == DepositState.ARRIVED ? "SENT" : state.name();
    }
}
