package gatehouse.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.CalendarSamples;
import gatehouse.calendar.DeadlineExplanation;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicies;
import gatehouse.calendar.SlaPolicy;
import gatehouse.rest.LargestUpload;
import gatehouse.rest.Problems;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class SlaPreviewControllerTests {

    private static final SlaPolicies POLICIES = new SlaPolicies() {
        private final Map<String, SlaPolicy> known =
                Map.of("BUSINESS_LICENSE", SlaPolicy.REVIEW_16_3, "QUALIFICATION_DOCUMENTS", SlaPolicy.QUAL_2);

        @Override
        public Optional<SlaPolicy> findByKind(String kind) {
            return Optional.ofNullable(known.get(kind));
        }

        @Override
        public List<String> kinds() {
            return known.keySet().stream().sorted().toList();
        }
    };

    private MockMvcTester http;

    @BeforeEach
    void interfaceOnTheSeededCalendar() {
        http = client(Map.of("policies", POLICIES));
    }

    @Test
    void theAnswerIsTheDeadlineAndWhy() {
        assertThat(preview("BUSINESS_LICENSE", "2026-02-13T16:01:00+08:00"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"effectiveDay":"2026-02-14",
                         "promisedBefore":"2026-02-15T00:00:00+08:00",
                         "latestBefore":"2026-02-26T00:00:00+08:00",
                         "provisional":false,
                         "explanation":{
                           "zh":"2月13日（周五）16:01提交，过了16:00 → 下一工作日是2月14日（周六，调休上班），当天24:00前审核完；最迟2月25日（周三）24:00前，即提交日之后第3个工作日（2月15日–23日春节放假不计）。",
                           "en":"Submitted on Fri 13 Feb at 16:01, after 16:00 → the next business day is Sat 14 Feb (make-up working day), reviewed by 24:00 that day; at the latest by 24:00 on Wed 25 Feb, 3 business days after the day of submission (not counting Spring Festival 15–23 Feb)."}}
                        """);
    }

    @Test
    void aKindWithoutAPromiseHasNone() {
        assertThat(preview("QUALIFICATION_DOCUMENTS", "2026-11-23T10:00:00+08:00"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.promisedBefore", promised -> assertThat(promised).isNull())
                .hasPathSatisfying(
                        "$.latestBefore", latest -> assertThat(latest).isEqualTo("2026-11-26T00:00:00+08:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-13T08:01:00Z",
                "2026-02-13T16:01+08:00",
                "2026-02-13T03:01:00.000-05:00",
                "2026-02-13T16:01:00.999+08:00"
            })
    void aTimeMayBeWrittenWithAnyOffset(String submittedAt) {
        assertThat(preview("BUSINESS_LICENSE", submittedAt))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.promisedBefore", promised -> assertThat(promised).isEqualTo("2026-02-15T00:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "LICENCE, 2026-02-13T16:01:00+08:00, kind, UNKNOWN, '不存在，可选：BUSINESS_LICENSE, QUALIFICATION_DOCUMENTS'",
        "BUSINESS_LICENSE, yesterday, submittedAt, FORMAT, 时间格式应为 2026-02-13T16:01:00+08:00（URL 中的 + 写作 %2B）",
        "BUSINESS_LICENSE, 2026-02-13T16:01:00 08:00, submittedAt, FORMAT, 时间格式应为 2026-02-13T16:01:00+08:00（URL 中的 + 写作 %2B）",
        "BUSINESS_LICENSE, 2026-02-13T16:01:00, submittedAt, FORMAT, 时间格式应为 2026-02-13T16:01:00+08:00（URL 中的 + 写作 %2B）",
        "BUSINESS_LICENSE, +999999999-12-31T23:59:59-18:00, submittedAt, FORMAT, 时间格式应为 2026-02-13T16:01:00+08:00（URL 中的 + 写作 %2B）",
        "BUSINESS_LICENSE, 2023-12-31T23:59:59+08:00, submittedAt, CALENDAR_ENDS, 工作日历没有 2023 年",
        "BUSINESS_LICENSE, 2027-12-31T10:00:00+08:00, submittedAt, CALENDAR_ENDS, 工作日历没有 2028 年",
    })
    void whatCannotBePreviewedIsRefusedFieldByField(
            String kind, String submittedAt, String field, String code, String message) {
        var answer = preview(kind, submittedAt);

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("urn:gatehouse:problem:invalid"))
                .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("内容有误"))
                .hasPathSatisfying(
                        "$.errors",
                        errors -> assertThat(errors)
                                .asArray()
                                .containsExactly(Map.of("field", field, "code", code, "message", message)));
    }

    @Test
    void everyWrongFieldHasItsEntry() {
        assertThat(preview("LICENCE", "yesterday"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("kind", "submittedAt");
    }

    @Test
    void aMissingParameterIsABadRequest() {
        var answer = http.get()
                .uri("/api/v1/sla/preview?kind=")
                .header("Accept-Language", "en-GB,en;q=0.8")
                .exchange();

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(
                        Map.of("field", "kind", "code", "REQUIRED", "message", "Required"),
                        Map.of("field", "submittedAt", "code", "REQUIRED", "message", "Required"));
    }

    @Test
    void withoutAnyKindEveryKindIsUnknown() {
        http = client(Map.of());

        assertThat(preview("BUSINESS_LICENSE", "2026-02-13T16:01:00+08:00"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("UNKNOWN");
    }

    @Test
    void whoeverAsksForNoLanguageReadsChinese() {
        assertThat(http.get().uri("/api/v1/sla/preview?kind=BUSINESS_LICENSE"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(Map.of("field", "submittedAt", "code", "REQUIRED", "message", "必填"));
    }

    private MvcTestResult preview(String kind, String submittedAt) {
        return http.get()
                .uri("/api/v1/sla/preview?kind={kind}&submittedAt={at}", kind, submittedAt)
                .exchange();
    }

    private MockMvcTester client(Map<String, Object> beans) {
        var policies = new StaticListableBeanFactory(beans).getBeanProvider(SlaPolicies.class);
        var web = new GenericWebApplicationContext(new MockServletContext());
        new AnnotatedBeanDefinitionReader(web).register(Rest.class);
        web.registerBean(SlaPreviewController.class, () -> new SlaPreviewController(seeded(), policies));
        web.registerBean(LargestUpload.class, () -> new LargestUpload(10));
        web.refresh();
        return MockMvcTester.from(web);
    }

    private static BusinessCalendars seeded() {
        var seeded = CalendarSamples.seeded();
        var calendars = Mockito.mock(BusinessCalendars.class);
        given(calendars.deadline(any(), any()))
                .willAnswer(call -> ReviewDeadline.of(call.getArgument(0), call.getArgument(1), seeded));
        given(calendars.explain(any(), any()))
                .willAnswer(call -> DeadlineExplanation.of(call.getArgument(0), call.getArgument(1), seeded));
        return calendars;
    }

    /** The manners of the REST interface, with nothing else of the application. */
    @Configuration
    @EnableWebMvc
    @Import(Problems.class)
    @ComponentScan(basePackageClasses = Texts.class)
    @ComponentScan(
            basePackageClasses = Problems.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(RestControllerAdvice.class))
    static class Rest {}
}
