package gatehouse.checks.rest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.Vectors;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.Checks;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@IntakeTest
@AutoConfigureMockMvc
class ChecksRestTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> IN = Set.of("in");
    private static final Set<String> IN_AND_CONTEXT = Set.of("in", "ctx");
    private static final Set<String> NAMES = Set.of("a", "b");
    private static final Set<String> CHANGED = Set.of("changed");

    /** Which fields of a group's rows go in; all others but the row's id and note come out. */
    private static final Map<String, Set<String>> GROUPS = Map.ofEntries(
            entry("uscc", IN),
            entry("orgcode", IN),
            entry("uscc-to-orgcode", IN),
            entry("regno15", IN),
            entry("residentid", IN_AND_CONTEXT),
            entry("hkmo-permit", IN_AND_CONTEXT),
            entry("tw-id", IN),
            entry("tw-permit", IN),
            entry("passport", IN),
            entry("mobile", IN),
            entry("bankaccount", IN),
            entry("cnaps", IN),
            entry("invoice", Set.of("code", "number")),
            entry("vat-capability", Set.of("special", "issuer", "role", "issue", "submit", "rates")),
            entry("personname", IN),
            entry("personname-compare", NAMES),
            entry("companyname-compare", NAMES),
            entry("membername", IN),
            entry("upload", Set.of("slot", "ext", "magic", "size")),
            entry("creditline", Set.of("amount")),
            entry("qicaishang", CHANGED),
            entry("rongyishou", CHANGED),
            entry("prerequisites", Set.of("step", "state")),
            entry("spy-branch", Set.of("regNo", "typedOrgCode", "files", "agreed")));

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    TestTime time;

    @Autowired
    Checks checks;

    private String token = "";

    @BeforeEach
    void aPlatformChecksOnTheDayOfTheVectors() {
        token = "ghp_checks-" + COUNT.incrementAndGet() + "-" + "x".repeat(30);
        platforms.register("checks-" + COUNT.get(), new Token(token));
        time.set("2026-11-21T09:00:00+08:00");
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    static Stream<Arguments> rows() {
        return GROUPS.keySet().stream()
                .sorted()
                .flatMap(group -> Vectors.rows(group).stream().map(row -> Arguments.of(group, row)));
    }

    @Test
    void everyGroupOfTheVectorsIsThereButTheThreeOfTime() {
        assertThat(checks.all()).extracting(CheckGroup::name).containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
        assertThat(GROUPS).hasSize(24);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void theAnswerIsThatOfTheVector(String group, Vectors.Row row) throws Exception {
        ObjectNode input = JSON.createObjectNode();
        ObjectNode expected = JSON.createObjectNode();
        row.json().forEachEntry((field, value) -> {
            if (inputs(group).contains(field)) {
                input.set(field, value);
            } else if (!Set.of("id", "note").contains(field)) {
                expected.set(field, value);
            }
        });

        ResultActions answer = check(group, input.toString()).andExpect(status().isOk());

        assertThat(json(answer)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("fields")
    void aFieldThatIsMissingIsNamed(String group, String field) throws Exception {
        ObjectNode input =
                (ObjectNode) JSON.readTree(checks.find(group).orElseThrow().example());
        input.remove(field);

        check(group, input.toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value("REQUIRED"))
                .andExpect(jsonPath("$.errors[0].message").value("必填"));
    }

    /** What is not typed may be left out: typedOrgCode. */
    static Stream<Arguments> fields() {
        return GROUPS.entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .filter(field -> !field.equals("typedOrgCode"))
                        .map(field -> Arguments.of(group.getKey(), field)));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "uscc | {\"in\": 91330100716105852} | in | FORMAT",
                "uscc | {\"in\": null} | in | REQUIRED",
                "residentid | {\"in\": \"\", \"ctx\": {\"ctx\": \"US\"}} | ctx.ctx | UNKNOWN",
                "residentid | {\"in\": \"\", \"ctx\": {}} | ctx.ctx | REQUIRED",
                "residentid | {\"in\": \"\", \"ctx\": \"CN\"} | ctx | FORMAT",
                "prerequisites | {\"step\": 9, \"state\": {}} | step | UNKNOWN",
                "prerequisites | {\"step\": 2.5, \"state\": {}} | step | FORMAT",
                "prerequisites | {\"step\": 2, \"state\": {\"account\": \"yes\"}} | state.account | FORMAT",
                "upload | {\"slot\": \"x y\", \"ext\": \"jpg\", \"magic\": \"JPG\", \"size\": 1} | slot | UNKNOWN",
                "upload | {\"slot\": \"LICENSE\", \"ext\": \"jpg\", \"magic\": \"JPG\", \"size\": -1} | size | FORMAT",
                "qicaishang | {\"changed\": {\"voilationPoints\": 24}} | changed.voilationPoints | UNKNOWN_FIELD",
                "qicaishang | {\"changed\": {\"disputes\": true}} | changed.disputes | FORMAT",
                "rongyishou | {\"changed\": {\"disputeRatePct\": \"1e3\"}} | changed.disputeRatePct | FORMAT",
                "rongyishou | {\"changed\": []} | changed | FORMAT",
                "spy-branch | {\"regNo\": \"1\", \"files\": [\"X\"], \"agreed\": true} | files | UNKNOWN",
                "spy-branch | {\"regNo\": \"1\", \"files\": [1], \"agreed\": true} | files | FORMAT",
            })
    void aFieldThatCannotBeReadIsNamed(String group, String input, String field, String code) throws Exception {
        check(group, input)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @Test
    void everyWrongFieldIsNamedAtOnceInTheLanguageAskedFor() throws Exception {
        ResultActions answer = mvc.perform(
                        post("/api/v1/checks/{group}", "vat-capability")
                                .header("Authorization", "Bearer " + token)
                                .header("Accept-Language", "en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"special\": 1, \"issuer\": \"ME\", \"role\": \"SELLER\", \"issue\": \"2026-02-30\"}"))
                .andExpect(status().isUnprocessableContent());

        assertThat(json(answer).path("errors").valueStream().map(ChecksRestTests::words))
                .containsExactly(
                        "special FORMAT Must be true or false",
                        "issuer UNKNOWN Does not exist; one of: SELF, TAX_BUREAU",
                        "issue FORMAT Must be a date such as 2026-11-21",
                        "submit REQUIRED Required",
                        "rates REQUIRED Required");
    }

    private static String words(JsonNode error) {
        return String.join(
                " ",
                error.path("field").asString(),
                error.path("code").asString(),
                error.path("message").asString());
    }

    @ParameterizedTest
    @CsvSource({"nothing", "microdeposit", "sla", "businessday", "USCC"})
    void anyOtherGroupIsNotFound(String group) throws Exception {
        check(group, "{\"in\": \"1\"}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "\"91330100716105852F\"", "{", "''"})
    void whatIsNoObjectIsMalformed(String body) throws Exception {
        check("uscc", body).andExpect(status().isBadRequest());
    }

    @Test
    void aTokenIsNeeded() throws Exception {
        mvc.perform(post("/api/v1/checks/uscc")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"in\": \"1\"}"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void theDocumentHasAnExampleOfEveryGroupWithItsAnswer() throws Exception {
        JsonNode operation = json(mvc.perform(get("/v3/api-docs")).andExpect(status().isOk()))
                .path("paths")
                .path("/api/v1/checks/{group}")
                .path("post");

        JsonNode inputs = operation.at("/requestBody/content/application~1json/examples");
        JsonNode answers = operation.at("/responses/200/content/application~1json/examples");
        assertThat(inputs.propertyNames()).containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
        assertThat(answers.propertyNames()).containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
        assertThat(answers.at("/creditline/value/verdict").asString()).isEqualTo("OVER_LIMIT");
        assertThat(operation.at("/parameters/0/schema/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
    }

    private ResultActions check(String group, String body) throws Exception {
        return mvc.perform(post("/api/v1/checks/{group}", group)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static JsonNode json(ResultActions answer) throws Exception {
        return JSON.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static Set<String> inputs(String group) {
        return Objects.requireNonNull(GROUPS.get(group));
    }
}
