package gatehouse.rest;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The problems that the REST interface knows 问题类型; each has a title and a sentence in the bundle {@code rest}. */
public enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    /** Of a webhook 签名. */
    SIGNATURE_REQUIRED(HttpStatus.UNAUTHORIZED),
    /** Of whoever shows a secret that it shares with us 回调密钥. */
    SECRET_REQUIRED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    ALREADY_OPEN(HttpStatus.CONFLICT),
    ALREADY_APPROVED(HttpStatus.CONFLICT),
    PREREQUISITE_MISSING(HttpStatus.CONFLICT),
    CONDITIONS_NOT_MET(HttpStatus.CONFLICT),
    NOT_OPEN(HttpStatus.CONFLICT),
    CLAIMED(HttpStatus.CONFLICT),
    INVITATION_OVER(HttpStatus.CONFLICT),
    IN_FLIGHT(HttpStatus.CONFLICT),
    /** A delivery that is tried again by itself 投递中. */
    ON_ITS_WAY(HttpStatus.CONFLICT),
    REJECT_NOT_APPROVED(HttpStatus.CONFLICT),
    REJECT_ALREADY_VERIFIED(HttpStatus.CONFLICT),
    REJECT_IN_PROGRESS(HttpStatus.CONFLICT),
    REJECT_ACTIVE(HttpStatus.CONFLICT),
    REJECT_DAILY_LIMIT(HttpStatus.CONFLICT),
    REJECT_WAIT(HttpStatus.CONFLICT),
    REJECT_NAME_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_ACTIVE_DEPOSIT(HttpStatus.CONFLICT),
    INVALID_FORMAT(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    /** A counterpart 外部系统 gives no answer just now. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Such as {@code urn:gatehouse:problem:already-open}. */
    public URI type() {
        return URI.create(
                "urn:gatehouse:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String titleKey() {
        return "rest.problem." + name() + ".title";
    }

    String detailKey() {
        return "rest.problem." + name() + ".detail";
    }

    /** The problem that a status stands for, where nothing better is known. */
    static Problem of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? UNEXPECTED : MALFORMED;
        };
    }
}
