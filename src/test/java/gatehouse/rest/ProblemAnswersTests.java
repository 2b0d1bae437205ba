package gatehouse.rest;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.onboarding.IntakeTest;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@IntakeTest
class ProblemAnswersTests {

    @Autowired
    ProblemAnswers answers;

    @Autowired
    Texts texts;

    @Test
    void whereACounterpartGivesNoAnswerTheRequestMayBeSentAgainLater() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");

        ResponseEntity<Object> answer = answers.unavailable(
                CounterpartAway.passing("status 503 of bucket x", null), new ServletWebRequest(request));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).isInstanceOfSatisfying(ProblemDetail.class, problem -> {
            assertThat(problem.getTitle()).isEqualTo("Not available now");
            assertThat(problem.getType()).hasToString("urn:gatehouse:problem:unavailable");
            assertThat(problem.toString()).doesNotContain("bucket");
        });
    }

    @Test
    void aFileThatIsTooLargeIsToldTheLimit() {
        MockHttpServletRequest request = new MockHttpServletRequest();

        ResponseEntity<Object> answer = answers.handleMaxUploadSizeExceededException(
                new MaxUploadSizeExceededException(1),
                new HttpHeaders(),
                HttpStatus.CONTENT_TOO_LARGE,
                new ServletWebRequest(request));

        assertThat(Objects.requireNonNull(answer).getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ProblemDetail.class,
                        problem -> assertThat(Objects.requireNonNull(problem.getProperties()))
                                .hasEntrySatisfying(
                                        "errors",
                                        errors -> assertThat(errors)
                                                .isEqualTo(List.of(
                                                        new FieldError("file", "TOO_LARGE", "文件超过10M，请压缩后再上传")))));
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsWordsInBothLanguages(Problem problem) {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(texts.has(language, problem.titleKey())).isTrue();
            assertThat(texts.has(language, problem.detailKey())).isTrue();
        }
        assertThat(texts.in(Locale.ENGLISH, problem.titleKey()))
                .isNotEqualTo(texts.in(Locale.SIMPLIFIED_CHINESE, problem.titleKey()));
    }
}
