package gatehouse.rest;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.texts.FieldProblem;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Answers every refusal of the REST interface as one shape of problem, one entry for each wrong field. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String FILE = "file";

    private final Problems problems;
    private final LargestUpload largest;

    ProblemAnswers(Problems problems, LargestUpload largest) {
        this.problems = problems;
        this.largest = largest;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RequestRefused refused, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        // rounded up: whoever comes back then is served
        refused.pause()
                .ifPresent(pause -> headers.set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(pause.plusMillis(999).toSeconds())));
        return answer(refused.problem(), refused.fields(), headers, request);
    }

    /** Two changed the same thing at once: one of them may try again. */
    @ExceptionHandler
    ResponseEntity<Object> conflict(ConcurrencyFailureException conflict, WebRequest request) {
        return answer(Problem.CONFLICT, List.of(), new HttpHeaders(), request);
    }

    /** Nothing is wrong with the request: later it may be carried out. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(CounterpartAway away, WebRequest request) {
        LOG.warn("A request could not be carried out: {}", away.getMessage());
        return answer(Problem.UNAVAILABLE, List.of(), new HttpHeaders(), request);
    }

    /** Such as a body in parts that does not say where they end. */
    @ExceptionHandler
    ResponseEntity<Object> noParts(MultipartException unreadable, WebRequest request) {
        return answer(Problem.MALFORMED, List.of(), new HttpHeaders(), request);
    }

    /** Parameters whose bytes are no UTF-8, such as those of a client that writes GBK. */
    @ExceptionHandler
    ResponseEntity<Object> noText(InvalidParameterException unreadable, WebRequest request) {
        return answer(Problem.MALFORMED, List.of(), new HttpHeaders(), request);
    }

    /** A header with characters that belong into none, such as one of a client that writes UTF-8 there. */
    @ExceptionHandler
    ResponseEntity<Object> noHeader(RequestRejectedException unreadable, WebRequest request) {
        return answer(Problem.MALFORMED, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected, WebRequest request) {
        if (unexpected instanceof AccessDeniedException || unexpected instanceof AuthenticationException) {
            // for the security filters to answer
            throw unexpected;
        }
        LOG.error("A request failed", unexpected);
        return answer(Problem.UNEXPECTED, List.of(), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.MALFORMED, unreadableFields(unreadable), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.MALFORMED, List.of(required(missing.getRequestPartName())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.MALFORMED, List.of(required(missing.getParameterName())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            return answer(Problem.MALFORMED, List.of(wrongType(argument.getName())), headers, request);
        }
        return answer(Problem.MALFORMED, List.of(), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                Problem.TOO_LARGE,
                List.of(new FieldProblem(
                        FILE, "TOO_LARGE", "rest.field.TOO_LARGE", List.of(Long.toString(largest.mebibytes())))),
                headers,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.of(status.value()), List.of(), headers, request);
    }

    private ResponseEntity<Object> answer(
            Problem problem, List<FieldProblem> fields, HttpHeaders headers, WebRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .body(problems.describe(problem, fields, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static List<FieldProblem> unreadableFields(HttpMessageNotReadableException unreadable) {
        if (unreadable instanceof FieldsNotReadable named) {
            return named.fields();
        }
        return switch (unreadable.getCause()) {
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                List.of(UnreadableFields.problem(UnreadableFields.path(mismatch), mismatch.getTargetType()));
            case DatabindException mismatch
            when !mismatch.getPath().isEmpty() -> List.of(wrongType(UnreadableFields.path(mismatch)));
            case null, default -> List.of();
        };
    }

    private static FieldProblem required(String field) {
        return new FieldProblem(field, "REQUIRED", "rest.field.REQUIRED");
    }

    private static FieldProblem wrongType(String field) {
        return new FieldProblem(field, "FORMAT", "rest.field.FORMAT");
    }
}
