package gatehouse.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What is answered to a request that reached nothing of ours 兜底应答: a problem like all others, or a short page for people. */
@Controller
class LastAnswers implements ErrorController {

    private final Problems problems;

    LastAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        // who asks for this address itself finds nothing here
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problem.of(status)
                : Problem.NOT_FOUND;
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        ProblemDetail detail = problems.describe(problem, List.of(), language);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        String wanted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return wanted.contains(MediaType.TEXT_HTML_VALUE)
                ? answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(page(detail, Problems.language(language).toLanguageTag()))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private static String page(ProblemDetail detail, String language) {
        String title = HtmlUtils.htmlEscape(Objects.requireNonNullElse(detail.getTitle(), ""));
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title><body style="font-family: sans-serif; margin: 15vh auto; max-width: 32em">\
                <h1 style="font-size: 1.2em">%s</h1><p>%s</p><p><a href="/">Gatehouse</a></p></body></html>""".formatted(
                language, title, title, HtmlUtils.htmlEscape(Objects.requireNonNullElse(detail.getDetail(), "")));
    }
}
