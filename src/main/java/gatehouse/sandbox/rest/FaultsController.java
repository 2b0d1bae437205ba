package gatehouse.sandbox.rest;

import gatehouse.rest.OneOf;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.sandbox.SandboxFaults;
import gatehouse.sandbox.SandboxFaults.Fault;
import gatehouse.sandbox.SandboxFaults.Kind;
import gatehouse.sandbox.SandboxFaults.Where;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's counterparts fail on demand, with the token of a platform; there only with sample data. */
@RestController
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@RequestMapping("/sandbox/api/faults")
@Tag(name = "Sandbox")
@SecurityRequirement(name = "token")
class FaultsController {

    private static final int MOST = 1000;

    private final SandboxFaults faults;

    FaultsController(SandboxFaults faults) {
        this.faults = faults;
    }

    @GetMapping
    @Operation(summary = "Which counterparts are going to fail, and how many times more")
    List<Disturbance> all() {
        return faults.all().stream().map(Disturbance::of).toList();
    }

    @PutMapping("/{counterpart}")
    @Operation(
            summary = "The next calls of a counterpart fail (AWAY) or take three seconds (LATE); zero times: none do")
    Disturbance set(
            @Parameter(
                            example = "tax-register",
                            description = "sms-provider, scan-store, tax-register or business-register")
                    @PathVariable
                    String counterpart,
            @RequestBody NewFault wanted) {
        Where where = Where.find(counterpart).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        Fault fault = new Fault(where, kind(wanted.kind()), times(wanted.times()));
        faults.set(fault);
        return Disturbance.of(fault);
    }

    private static Kind kind(@Nullable String wanted) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(
                        wanted == null
                                ? new FieldProblem("kind", "REQUIRED", "rest.field.REQUIRED")
                                : OneOf.unknown("kind", List.of(Kind.values()))));
    }

    private static int times(@Nullable Integer wanted) {
        if (wanted == null) {
            throw invalid(new FieldProblem("times", "REQUIRED", "rest.field.REQUIRED"));
        }
        if (wanted < 0 || wanted > MOST) {
            throw invalid(new FieldProblem("times", "FORMAT", "rest.field.AT_MOST", List.of(Integer.toString(MOST))));
        }
        return wanted;
    }

    private static RequestRefused invalid(FieldProblem problem) {
        return new RequestRefused(Problem.INVALID, List.of(problem));
    }

    /** What should go wrong. */
    record NewFault(
            @Schema(
                    allowableValues = {"AWAY", "LATE"},
                    example = "AWAY")
            @Nullable
            String kind,

            @Schema(example = "3") @Nullable Integer times) {}

    /** What is going to go wrong. */
    record Disturbance(String counterpart, Kind kind, int times) {

        static Disturbance of(Fault fault) {
            return new Disturbance(fault.where().counterpart(), fault.kind(), fault.times());
        }
    }
}
