package gatehouse.sms.rest;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.sms.SmsCallbackSettings;
import gatehouse.sms.SmsReplies;
import gatehouse.sms.SmsReply;
import gatehouse.sms.SmsReports;
import gatehouse.vocabulary.MobileNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The addresses that Aliyun SMS pushes to (spec part D): a JSON array, again after 1, 5 and 10 minutes until it is answered.
 * An element that cannot be read would not be better the next time: it is passed over, and the rest taken.
 */
@RestController
@RequestMapping(path = "/api/v1/sms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "SMS", description = "短信回调 · for the provider of SMS")
class SmsCallbacksController {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCallbacksController.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String KEY_HEADER = "X-Gatehouse-Key";
    private static final String AUTHENTICATED = """
            The provider shows the secret `gatehouse.sms.callback.key` either in the header `X-Gatehouse-Key` or, where it can
            only call an address, as the parameter `key` of it. Without a configured secret nothing is taken in.""";
    private static final String REPLIES = """
            [{"phone_number": "13800138000", "content": "杭州启明五金", "send_time": "2026-11-23 10:00:00",
              "dest_code": "1069", "sequence_id": "1234567890"}]""";
    private static final String REPORTS = """
            [{"phone_number": "13800138000", "success": true, "err_code": "DELIVERED",
              "report_time": "2026-11-23 10:00:05", "out_id": "17", "biz_id": "932702304080415357"}]""";
    private static final int LONGEST_SEQUENCE = 64;

    private final SmsReplies replies;
    private final SmsReports reports;
    private final SmsCallbackSettings settings;

    SmsCallbacksController(SmsReplies replies, SmsReports reports, SmsCallbackSettings settings) {
        this.replies = replies;
        this.reports = reports;
        this.settings = settings;
    }

    @PostMapping("/inbound")
    @Operation(
            summary = "Replies of phones 上行短信",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "array"),
                                            examples = @ExampleObject(REPLIES))),
            description =
                    "`[{phone_number, content, send_time, dest_code, sequence_id}]`; each `sequence_id` is carried out"
                            + " once. " + AUTHENTICATED)
    Answer inbound(
            @Parameter(hidden = true) @RequestHeader(name = KEY_HEADER, required = false) @Nullable String header,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode pushed) {
        return taken(
                header,
                key,
                pushed,
                element -> reply(element)
                        .ifPresentOrElse(replies::receive, () -> LOG.warn("A pushed SMS reply could not be read")));
    }

    @PostMapping("/reports")
    @Operation(
            summary = "Delivery reports 送达回执",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "array"),
                                            examples = @ExampleObject(REPORTS))),
            description = "`[{phone_number, success, err_code, report_time, out_id, biz_id}]`. " + AUTHENTICATED)
    Answer reports(
            @Parameter(hidden = true) @RequestHeader(name = KEY_HEADER, required = false) @Nullable String header,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode pushed) {
        return taken(header, key, pushed, this::report);
    }

    private Answer taken(
            @Nullable String header, @Nullable String key, @Nullable JsonNode pushed, Consumer<JsonNode> takeIn) {
        if (!settings.accepts(header) && !settings.accepts(key)) {
            throw new RequestRefused(Problem.SECRET_REQUIRED);
        }
        if (pushed == null || !pushed.isArray()) {
            throw new RequestRefused(Problem.MALFORMED);
        }
        pushed.forEach(takeIn);
        return new Answer(0, "接收成功");
    }

    private static Optional<SmsReply> reply(JsonNode element) {
        String sequence = text(element, "sequence_id");
        Optional<MobileNumber> mobile =
                MobileNumber.parse(text(element, "phone_number")).value();
        Optional<Instant> sentAt = time(text(element, "send_time"));
        if (sequence.isBlank() || sequence.length() > LONGEST_SEQUENCE || mobile.isEmpty() || sentAt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SmsReply(sequence, mobile.get(), text(element, "content"), sentAt.get()));
    }

    private void report(JsonNode element) {
        String error = text(element, "err_code");
        boolean delivered = Boolean.parseBoolean(text(element, "success"));
        time(text(element, "report_time"))
                .ifPresentOrElse(
                        at -> reports.report(
                                text(element, "out_id"), at, delivered ? null : error.isBlank() ? "FAILED" : error),
                        () -> LOG.warn("A pushed SMS report could not be read"));
    }

    /** Numbers as their digits: a sequence id comes as either. */
    private static String text(JsonNode element, String field) {
        JsonNode value = element.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).atZone(BEIJING).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What the provider wants to hear. */
    record Answer(int code, String msg) {}
}
