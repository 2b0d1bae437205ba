package gatehouse.calendar.rest;

import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.CalendarEnds;
import gatehouse.calendar.SlaPolicies;
import gatehouse.calendar.SlaPolicy;
import gatehouse.rest.OneOf;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would be promised to a submission of this kind at this time: open to everybody. */
@RestController
@RequestMapping("/api/v1/sla")
@Tag(name = "SLA", description = "审核时效 · review times")
class SlaPreviewController {

    private static final String KIND = "kind";
    private static final String SUBMITTED_AT = "submittedAt";

    private final BusinessCalendars calendars;
    private final ObjectProvider<SlaPolicies> policies;

    SlaPreviewController(BusinessCalendars calendars, ObjectProvider<SlaPolicies> policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    @GetMapping("/preview")
    @Operation(summary = "The deadline that a submission would get, and why")
    SlaPreview preview(
            @Parameter(required = true, example = "BUSINESS_LICENSE") @RequestParam(name = KIND, defaultValue = "")
                    String kind,
            @Parameter(required = true, example = "2026-02-13T16:01:00+08:00")
                    @RequestParam(name = SUBMITTED_AT, defaultValue = "")
                    String submittedAt) {
        requirePresent(kind, submittedAt);
        var wrong = new ArrayList<FieldProblem>();
        var policy = policy(kind, wrong);
        var instant = instant(submittedAt, wrong);
        if (policy.isEmpty() || instant.isEmpty()) {
            throw new RequestRefused(Problem.INVALID, wrong);
        }
        return preview(policy.get(), instant.get());
    }

    private SlaPreview preview(SlaPolicy policy, Instant submittedAt) {
        try {
            var deadline = calendars.deadline(submittedAt, policy);
            return SlaPreview.of(deadline, calendars.explain(deadline, policy));
        } catch (CalendarEnds ends) {
            var year = String.valueOf(ends.day().getYear());
            throw new RequestRefused(
                    Problem.INVALID,
                    List.of(new FieldProblem(
                            SUBMITTED_AT,
                            "CALENDAR_ENDS",
                            "calendar.preview.submitted-at.CALENDAR_ENDS",
                            List.of(year))));
        }
    }

    private static void requirePresent(String kind, String submittedAt) {
        var missing = Stream.of(Map.entry(KIND, kind), Map.entry(SUBMITTED_AT, submittedAt))
                .filter(parameter -> parameter.getValue().isBlank())
                .map(parameter -> new FieldProblem(parameter.getKey(), "REQUIRED", "rest.field.REQUIRED"))
                .toList();
        if (!missing.isEmpty()) {
            throw new RequestRefused(Problem.MALFORMED, missing);
        }
    }

    private Optional<SlaPolicy> policy(String kind, List<FieldProblem> wrong) {
        var found = policies.orderedStream()
                .flatMap(known -> known.findByKind(kind).stream())
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(OneOf.unknown(
                    KIND,
                    policies.orderedStream()
                            .flatMap(known -> known.kinds().stream())
                            .toList()));
        }
        return found;
    }

    private static Optional<Instant> instant(String submittedAt, List<FieldProblem> wrong) {
        try {
            return Optional.of(OffsetDateTime.parse(submittedAt)
                    // at the end of time there is no such time in Beijing
                    .withOffsetSameInstant(ZoneOffset.ofHours(8))
                    .toInstant());
        } catch (DateTimeException unreadable) {
            wrong.add(new FieldProblem(SUBMITTED_AT, "FORMAT", "calendar.preview.submitted-at.FORMAT"));
            return Optional.empty();
        }
    }
}
