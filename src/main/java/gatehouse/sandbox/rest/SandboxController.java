package gatehouse.sandbox.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.sandbox.ClockRefused;
import gatehouse.sandbox.SandboxSms;
import gatehouse.sandbox.SandboxTime;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.MobileNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's clock and inbox, with the token of a platform; there only with sample data. */
@RestController
@ConditionalOnProperty("gatehouse.sandbox.enabled")
@RequestMapping("/sandbox/api")
@Tag(name = "Sandbox", description = "沙箱：短信收件箱与可拨动的时钟 · only with sample data")
@SecurityRequirement(name = "token")
class SandboxController {

    private static final int MOST = 200;
    private static final String NOW = "now";

    private final SandboxTime time;
    private final SandboxSms inbox;

    SandboxController(SandboxTime time, SandboxSms inbox) {
        this.time = time;
        this.inbox = inbox;
    }

    @GetMapping("/clock")
    @Operation(summary = "The time by which the application goes")
    Now clock() {
        return new Now(beijing(time.now()));
    }

    @PutMapping("/clock")
    @Operation(summary = "Moves the clock forward, on every node and every open page")
    Now move(@RequestBody NewTime wanted) {
        try {
            time.moveTo(wanted.instant());
            return clock();
        } catch (ClockRefused refused) {
            String code = refused.reason().name();
            throw invalid(new FieldProblem(NOW, code, "sandbox.clock.refused." + code));
        }
    }

    @DeleteMapping("/clock")
    @Operation(summary = "Back to the real time")
    Now reset() {
        time.reset();
        return clock();
    }

    @GetMapping("/sms")
    @Operation(summary = "The SMS that the sandbox took, the newest first; of one number, or of all")
    List<ReceivedSms> sms(@RequestParam(required = false) @Nullable String mobile) {
        return inbox.newest(mobile == null ? null : number(mobile).value(), null, MOST).stream()
                .map(sms -> new ReceivedSms(sms.id(), sms.mobile(), sms.text(), sms.template(), beijing(sms.sentAt())))
                .toList();
    }

    @PostMapping("/sms/inbound")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A phone answers an SMS, such as an invitation with its member name")
    void answer(@RequestBody Reply reply) {
        if (reply.content() == null) {
            throw invalid(new FieldProblem("content", "REQUIRED", "rest.field.REQUIRED"));
        }
        inbox.answer(number(reply.mobile() == null ? "" : reply.mobile()), reply.content());
    }

    private static MobileNumber number(String typed) {
        return switch (MobileNumber.parse(typed)) {
            case Checked.Accepted<MobileNumber>(MobileNumber number, var warnings) -> number;
            case Checked.Refused<MobileNumber> refused ->
                throw invalid(new FieldProblem("mobile", refused.reason(), refused.messageKey()));
        };
    }

    private static RequestRefused invalid(FieldProblem problem) {
        return new RequestRefused(Problem.INVALID, List.of(problem));
    }

    private static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toOffsetDateTime();
    }

    /** What time it is. */
    record Now(
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            OffsetDateTime now) {}

    /** What time it should be. */
    record NewTime(
            @Schema(type = "string", format = "date-time", example = "2026-11-23T15:59:00+08:00") @Nullable
            String now) {

        Instant instant() {
            if (now == null || now.isBlank()) {
                throw invalid(new FieldProblem(NOW, "REQUIRED", "rest.field.REQUIRED"));
            }
            try {
                return OffsetDateTime.parse(now).toInstant();
            } catch (DateTimeException unreadable) {
                throw invalid(new FieldProblem(NOW, "FORMAT", "sandbox.clock.refused.FORMAT"));
            }
        }
    }

    /** What a phone answers. */
    record Reply(
            @Schema(example = "13800138000") @Nullable String mobile,
            @Schema(example = "杭州启明五金") @Nullable String content) {}

    /** One SMS. */
    record ReceivedSms(
            long id,
            String mobile,
            String text,
            String template,

            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            OffsetDateTime sentAt) {}
}
