package gatehouse.onboarding.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Token;
import gatehouse.access.Username;
import gatehouse.document.PictureSamples;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.TestTime;
import gatehouse.review.Decision;
import gatehouse.supplier.Suppliers;
import gatehouse.vocabulary.KindCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntakeTest
@AutoConfigureMockMvc
class IntakeRestTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    StaffAccounts staff;

    @Autowired
    List<AccountStore> stores;

    @Autowired
    Intake intake;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private String token = "";

    @BeforeEach
    void aPlatformHasAToken() {
        token = newPlatform();
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void anApplicationGoesInFromRegistrationToPromise() throws Exception {
        String memberName = newName();
        call(post("/api/v1/suppliers"), Map.of("memberName", memberName, "mobile", "138 0013 8000"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.memberName").value(memberName))
                .andExpect(jsonPath("$.mobile").value("138****8000"));

        MvcResult taken = call(post("/api/v1/applications"), application(memberName, scans()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.round").value(1))
                .andExpect(jsonPath("$.submittedAt").value("2026-11-13T10:00:00+08:00"))
                .andExpect(jsonPath("$.promisedBefore").value("2026-11-14T00:00:00+08:00"))
                .andExpect(jsonPath("$.latestBefore").value("2026-11-19T00:00:00+08:00"))
                .andExpect(jsonPath("$.explanation.zh").isNotEmpty())
                .andExpect(jsonPath("$.explanation.en").isNotEmpty())
                .andReturn();

        String number = json(taken).path("number").asString();
        call(get("/api/v1/applications/{number}", number))
                .andExpect(status().isOk())
                .andExpect(content().json(taken.getResponse().getContentAsString()));
        call(get("/api/v1/applications").param("memberName", memberName))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].number").value(number));
    }

    @Test
    void aRejectionIsReadWithItsReasonsAndSentAgain() throws Exception {
        String memberName = newSupplier();
        String number = submitted(memberName);
        intake.decided(
                applications.findByNumber(number).orElseThrow(),
                new Decision.Reject(List.of(new RejectionReason("LICENSE_BLURRED", "LICENSE", "请重新拍摄", "内部备注"))));

        MvcResult read = call(get("/api/v1/applications/{number}", number))
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.reasons[0].code").value("LICENSE_BLURRED"))
                .andExpect(jsonPath("$.reasons[0].target").value("LICENSE"))
                .andExpect(jsonPath("$.reasons[0].text").value("请重新拍摄"))
                .andReturn();

        assertThat(read.getResponse().getContentAsString()).doesNotContain("内部备注");
        call(post("/api/v1/applications"), application(memberName, scans()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.round").value(2));
    }

    @Test
    void aPlatformReadsBackWhatWasSentInRoundByRoundAndTheLookIsRecorded() throws Exception {
        String memberName = newSupplier();
        String number = submitted(memberName);
        intake.decided(
                applications.findByNumber(number).orElseThrow(),
                new Decision.Reject(List.of(new RejectionReason("LICENSE_BLURRED", "LICENSE", "请重新拍摄", "内部备注"))));
        call(post("/api/v1/applications"), application(memberName, scans())).andExpect(status().isCreated());

        MvcResult read = call(get("/api/v1/applications/{number}/rounds", number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].round").value(2))
                .andExpect(jsonPath("$[0].outcome").doesNotExist())
                .andExpect(jsonPath("$[0].form.companyNumber").isNotEmpty())
                .andExpect(jsonPath("$[0].scans.LICENSE").isNumber())
                .andExpect(jsonPath("$[1].round").value(1))
                .andExpect(jsonPath("$[1].outcome").value("REJECTED"))
                .andExpect(jsonPath("$[1].reasons[0].code").value("LICENSE_BLURRED"))
                .andReturn();

        assertThat(read.getResponse().getContentAsString()).doesNotContain("内部备注");
        assertThat(jdbc.sql(
                                "SELECT actor_type FROM audit_entry WHERE action = 'application.seen' AND application_id = ?")
                        .param(applications.findByNumber(number).orElseThrow().value())
                        .query(String.class)
                        .list())
                .containsExactly("PLATFORM");
        token = newPlatform();
        call(get("/api/v1/applications/{number}/rounds", number)).andExpect(status().isNotFound());
    }

    @Test
    void theCataloguesReasonsAreInTheLanguageOfTheCallerAndAReviewersOwnAsWritten() throws Exception {
        String number = submitted(newSupplier());
        String ofTheCatalogue = "营业执照图片不清晰，请重新拍摄或扫描，保证文字和印章清楚可辨";
        intake.decided(
                applications.findByNumber(number).orElseThrow(),
                new Decision.Reject(List.of(
                        new RejectionReason("LICENSE_BLURRED", "LICENSE", ofTheCatalogue, "内部备注"),
                        new RejectionReason("OTHER", null, "请致电我们", "内部备注"))));

        MvcResult read = call(get("/api/v1/applications/{number}", number).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.reasons[0].text")
                        .value("The picture of the business license is not sharp;"
                                + " take it again so that print and seal can be read"))
                .andExpect(jsonPath("$.reasons[1].text").value("请致电我们"))
                .andReturn();
        assertThat(read.getResponse().getContentAsString()).doesNotContain("内部备注");
        call(get("/api/v1/applications/{number}", number))
                .andExpect(jsonPath("$.reasons[0].text").value(ofTheCatalogue));
    }

    @Test
    void everyWrongFieldHasAnEntryInTheLanguageOfTheCaller() throws Exception {
        String memberName = newSupplier();
        Map<String, Object> wrong = application(memberName, Map.of("LICENSE", 999_999_999L, "STAMP", 1L));
        wrong.put("form", LicenseSamples.typed("companyNumber", "91330100716105852E"));

        call(post("/api/v1/applications"), wrong)
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:invalid"))
                .andExpect(jsonPath("$.title").value("内容有误"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.errors[0].field").value("companyNumber"))
                .andExpect(jsonPath("$.errors[0].code").value("CHECK"))
                .andExpect(jsonPath("$.errors[0].message").value("统一社会信用代码校验位不正确，请核对最后一位与中间数字"))
                .andExpect(jsonPath("$.errors[1].code").value("UNKNOWN_SLOT"))
                .andExpect(jsonPath("$.errors[2].code").value("UNKNOWN_SCAN"))
                .andExpect(jsonPath("$.errors[3].field").value("ID_FRONT"))
                .andExpect(jsonPath("$.errors[4].field").value("ID_BACK"));
        call(post("/api/v1/applications").header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.3"), wrong)
                .andExpect(jsonPath("$.title").value("Something is wrong with the content"))
                .andExpect(jsonPath("$.errors[3].message").value("Upload a picture"));
    }

    @Test
    void namesThatAreMissingOrUnknownAreToldTogether() throws Exception {
        call(post("/api/v1/applications"), Map.of("memberName", "nobodyhere", "kind", "no kind"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("memberName"))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"))
                .andExpect(jsonPath("$.errors[1].field").value("kind"))
                .andExpect(jsonPath("$.errors[1].code").value("UNKNOWN"))
                .andExpect(jsonPath("$.errors[1].message")
                        .value("不存在，可选：BUSINESS_LICENSE, GENERAL_TAXPAYER, TRANSFER_COLLECTION, PROCUREMENT_MERCHANT,"
                                + " QUALIFICATION_DOCUMENTS, BILL_ACCOUNT"));
        call(post("/api/v1/applications"), Map.of())
                .andExpect(jsonPath("$.errors[0].code").value("REQUIRED"))
                .andExpect(jsonPath("$.errors[1].code").value("REQUIRED"));
    }

    @Test
    void aNumberInPlaceOfATextIsRefusedByTheNameOfItsField() throws Exception {
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, """
                        {"memberName": "x", "kind": "BUSINESS_LICENSE", "form": {"operatorMobile": 13900139000}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("form.operatorMobile"));
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, """
                        {"memberName": "x", "kind": "BUSINESS_LICENSE", "form": {"companyName": null}}""").andExpect(status().is(422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e30", "99999999999999999999", "-99999999999999999999"})
    void aScanIsNamedByAWholeNumber(String number) throws Exception {
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, """
                        {"form": {"operatorMobile": 1, "companyName": ["x"]}, "scans": {"LICENSE": %s}}""".formatted(number))
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.errors[?(@.field=='scans.LICENSE')].code").value("FORMAT"))
                .andExpect(jsonPath("$.errors[?(@.field=='form.operatorMobile')].code")
                        .value("FORMAT"))
                .andExpect(jsonPath("$.errors[?(@.field=='form.companyName')].code")
                        .value("FORMAT"));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, "{\"memberName\": ")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:malformed"));
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, "{\"membername\": \"x\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("membername"))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN_FIELD"));
        raw("/api/v1/applications", MediaType.APPLICATION_JSON, "{\"scans\": {\"LICENSE\": \"abc\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("scans.LICENSE"));
        raw("/api/v1/scans", MediaType.MULTIPART_FORM_DATA, "x")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:malformed"));
        raw("/api/v1/applications", MediaType.TEXT_PLAIN, "hello")
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:unsupported-media-type"));
        call(get("/api/v1/applications"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("memberName"));
    }

    @Test
    void aWrongFileIsRefusedWithTheFieldFile() throws Exception {
        upload(
                        "a.jpg",
                        "%PDF-1.7 not a picture at all, but renamed".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        null)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].code").value("TYPE"));
        upload("a.png", PictureSamples.jpeg(100, 100), null)
                .andExpect(jsonPath("$.errors[0].code").value("EXTENSION_MISMATCH"));
        upload("a.jpg", new byte[0], null)
                .andExpect(jsonPath("$.errors[0].code").value("EMPTY_FILE"));
        upload("a.jpg", java.util.Arrays.copyOf(PictureSamples.jpeg(100, 100), 10 * 1024 * 1024 + 1), null)
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:too-large"))
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].message").value("文件超过10M，请压缩后再上传"));
        mvc.perform(multipart("/api/v1/scans").header("Authorization", "Bearer " + token))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    void aLargeFileIsTakenWithAWarning() throws Exception {
        upload("a.jpeg", java.util.Arrays.copyOf(PictureSamples.jpeg(900, 900), 3 * 1024 * 1024 + 1), null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.type").value("JPG"))
                .andExpect(jsonPath("$.size").value(3 * 1024 * 1024 + 1))
                .andExpect(jsonPath("$.warnings[0]").value("OVER_3M"))
                .andExpect(jsonPath("$.sha256").value(org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}")));
    }

    @Test
    void oneOpenApplicationPerSupplierAndKind() throws Exception {
        String memberName = newSupplier();
        String number = submitted(memberName);

        call(post("/api/v1/applications"), application(memberName, scans()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:already-open"));
        call(post("/api/v1/applications/{number}/withdraw", number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.decidedAt").doesNotExist());
        call(post("/api/v1/applications/{number}/withdraw", number))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:not-open"));
        call(post("/api/v1/applications"), application(memberName, scans())).andExpect(status().isCreated());
    }

    @Test
    void aPlatformReachesOnlyItsOwnSuppliers() throws Exception {
        String memberName = newSupplier();
        String number = submitted(memberName);
        Map<String, Long> scansOfTheFirst = scans();
        token = newPlatform();

        call(get("/api/v1/applications/{number}", number)).andExpect(status().isNotFound());
        call(get("/api/v1/applications").param("memberName", memberName)).andExpect(status().isNotFound());
        call(post("/api/v1/applications/{number}/withdraw", number)).andExpect(status().isNotFound());
        call(post("/api/v1/applications"), application(memberName, scans()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"));
        call(post("/api/v1/applications"), application(newSupplier(), scansOfTheFirst))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN_SCAN"));
    }

    @Test
    void withoutATokenNobodyIsLetIn() throws Exception {
        mvc.perform(get("/api/v1/applications/A20261113-8F3K2")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/suppliers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(multipart("/api/v1/scans")).andExpect(status().isUnauthorized());
    }

    @Test
    void aHeaderInUtf8IsNoHeader() throws Exception {
        // as the server reads the bytes of 键
        call(post("/api/v1/applications").header("Idempotency-Key", "\u00e9\u0094\u00ae"), Map.of())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:malformed"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAndNotRepeated() throws Exception {
        String memberName = newSupplier();
        Map<String, Object> request = application(memberName, scans());
        String first = call(post("/api/v1/applications").header("Idempotency-Key", "k-1"), request)
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist("Idempotent-Replayed"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        call(post("/api/v1/applications").header("Idempotency-Key", "k-1"), request)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(content().string(first));
        request.put("form", LicenseSamples.typed("representativeName", "李小明"));
        call(post("/api/v1/applications").header("Idempotency-Key", "k-1"), request)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:key-reused"));
        assertThat(count("application WHERE supplier_id = "
                        + suppliers
                                .findByMemberName(memberName)
                                .orElseThrow()
                                .id()
                                .value()))
                .isEqualTo(1);
    }

    @Test
    void keysOfTwoPlatformsHaveNothingToDoWithEachOther() throws Exception {
        call(post("/api/v1/suppliers").header("Idempotency-Key", "same"), supplier(newName()))
                .andExpect(status().isCreated());
        token = newPlatform();

        call(post("/api/v1/suppliers").header("Idempotency-Key", "same"), supplier(newName()))
                .andExpect(status().isCreated());
    }

    @Test
    void aRefusedRequestMayBeCorrectedUnderItsKey() throws Exception {
        call(post("/api/v1/suppliers").header("Idempotency-Key", "k-2"), supplier("a b"))
                .andExpect(status().is(422));

        call(post("/api/v1/suppliers").header("Idempotency-Key", "k-2"), supplier(newName()))
                .andExpect(status().isCreated());
    }

    @Test
    void anUploadIsRecognisedByItsContent() throws Exception {
        byte[] picture = PictureSamples.jpeg(200, 100);
        String first = upload("a.jpg", picture, "k-3")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        upload("a.jpg", picture, "k-3")
                .andExpect(status().isCreated())
                .andExpect(content().string(first));
        upload("a.jpg", PictureSamples.jpeg(200, 101), "k-3").andExpect(status().is(422));
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsCarriedOut() throws Exception {
        String name = newName();
        Map<String, Object> request = supplier(name);
        List<Integer> statuses = new ArrayList<>();
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call(post("/api/v1/suppliers").header("Idempotency-Key", "k-4"), request)
                            .andReturn()
                            .getResponse()
                            .getStatus();
                }));
            }
            for (Future<Integer> answer : running) {
                statuses.add(answer.get());
            }
        }

        // 201 for the first and for those who came after it, 409 for those who came while it was at work
        assertThat(statuses).contains(201).containsAnyOf(201, 409).allMatch(status -> status == 201 || status == 409);
        assertThat(count("supplier WHERE member_name = '" + name + "'")).isEqualTo(1);
    }

    @Test
    void aReservationInFlightIsAConflictAndOneLeftBehindIsTakenOver() throws Exception {
        String name = newName();
        call(post("/api/v1/suppliers").header("Idempotency-Key", "k-5"), supplier(name))
                .andExpect(status().isCreated());
        jdbc.sql("UPDATE idempotency_key SET status = NULL, response = NULL WHERE request_key = 'k-5'")
                .update();

        call(post("/api/v1/suppliers").header("Idempotency-Key", "k-5"), supplier(name))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:in-flight"));
        jdbc.sql("UPDATE idempotency_key SET created_at = created_at - INTERVAL 2 MINUTE WHERE request_key = 'k-5'")
                .update();
        jdbc.sql("DELETE FROM supplier WHERE member_name = ?").param(name).update();
        call(post("/api/v1/suppliers").header("Idempotency-Key", "k-5"), supplier(name))
                .andExpect(status().isCreated());
    }

    @Test
    void theDocumentNamesEveryPathAndTheToken() throws Exception {
        JsonNode document =
                json(mvc.perform(get("/v3/api-docs")).andExpect(status().isOk()).andReturn());

        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/suppliers",
                        "/api/v1/scans",
                        "/api/v1/applications",
                        "/api/v1/applications/{number}",
                        "/api/v1/applications/{number}/withdraw",
                        "/api/v1/sla/preview")
                .noneMatch(path -> path.startsWith("/scans"));
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void aScanIsShownToStaffThroughItsApplicationAndToItsSupplier() throws Exception {
        String memberName = newSupplier();
        Map<String, Long> scans = scans();
        call(post("/api/v1/applications"), application(memberName, scans)).andExpect(status().isCreated());
        long id = scans.getOrDefault("LICENSE", 0L);

        look(id, staff(Role.REVIEWER, BusinessLicense.CODE))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("private")))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("inline")));
        look(id, staff(Role.SUPERVISOR)).andExpect(status().isOk());
        look(id, staff(Role.AUDITOR)).andExpect(status().isOk());
        look(id, signedIn(Door.SUPPLIER, memberName)).andExpect(status().isOk());

        look(id, staff(Role.REVIEWER, new KindCode("OTHER_KIND"))).andExpect(status().isNotFound());
        look(id, signedIn(Door.SUPPLIER, newSupplier())).andExpect(status().isNotFound());
        look(id + 1_000_000, staff(Role.SUPERVISOR)).andExpect(status().isNotFound());
        look(id, staff(Role.ADMINISTRATOR)).andExpect(status().isForbidden());
        assertThat(mvc.perform(get("/scans/{id}/preview", id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(302, 401);
    }

    @Test
    void theOriginalIsADownloadForStaffOnly() throws Exception {
        Map<String, Long> scans = scans();
        call(post("/api/v1/applications"), application(newSupplier(), scans)).andExpect(status().isCreated());
        long id = scans.getOrDefault("LICENSE", 0L);

        mvc.perform(get("/scans/{id}/original", id).with(user(staff(Role.SUPERVISOR))))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_OCTET_STREAM))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
        mvc.perform(get("/scans/{id}/original", id).with(user(signedIn(Door.SUPPLIER, newSupplier()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPlatformLooksAtItsOwnScansAndEachLookIsRecorded() throws Exception {
        long id = scans().getOrDefault("LICENSE", 0L);

        call(get("/api/v1/scans/{id}", id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id))
                .andExpect(jsonPath("$.type").value("JPG"))
                .andExpect(jsonPath("$.sha256").isNotEmpty())
                .andExpect(jsonPath("$.width").isNumber());
        byte[] jpeg = call(get("/api/v1/scans/{id}/preview", id).param("width", "50"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        call(get("/api/v1/scans/{id}/preview", id).param("width", "39"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("width"))
                .andExpect(jsonPath("$.errors[0].message").value("宽度应为40到10000像素"));

        var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
        assertThat(picture.getWidth()).isEqualTo(50);
        assertThat(count("audit_entry WHERE action = 'scan.seen' AND actor_type = 'PLATFORM' AND subject = 'scan:" + id
                        + "'"))
                .isEqualTo(1);
        token = newPlatform();
        call(get("/api/v1/scans/{id}", id)).andExpect(status().isNotFound());
        call(get("/api/v1/scans/{id}/preview", id)).andExpect(status().isNotFound());
        call(get("/api/v1/scans/{id}/preview", id + 1_000_000)).andExpect(status().isNotFound());
    }

    @Test
    void theFirstLookOfASessionIsRecorded() throws Exception {
        Map<String, Long> scans = scans();
        call(post("/api/v1/applications"), application(newSupplier(), scans)).andExpect(status().isCreated());
        long id = scans.getOrDefault("LICENSE", 0L);
        var session = new MockHttpSession();
        for (int look = 0; look < 3; look++) {
            mvc.perform(get("/scans/{id}/preview", id).session(session).with(user(staff(Role.AUDITOR))))
                    .andExpect(status().isOk());
        }

        assertThat(count("audit_entry WHERE action = 'scan.seen' AND detail = 'scan:" + id + "'"))
                .isEqualTo(1);
    }

    private ResultActions look(long id, SignedIn looker) throws Exception {
        return mvc.perform(get("/scans/{id}/preview", id).param("width", "200").with(user(looker)));
    }

    private SignedIn staff(String role, KindCode... queues) {
        String username = "staff" + COUNT.incrementAndGet();
        staff.register(new Username(username), "a long password", new StaffDuties("李华", Set.of(role), Set.of(queues)));
        return signedIn(Door.STAFF, username);
    }

    private SignedIn signedIn(Door door, String login) {
        return stores.stream()
                .filter(store -> store.door() == door)
                .flatMap(store -> store.findByLogin(login).stream())
                .findFirst()
                .orElseThrow()
                .withoutSecret();
    }

    private String submitted(String memberName) throws Exception {
        return json(call(post("/api/v1/applications"), application(memberName, scans()))
                        .andExpect(status().isCreated())
                        .andReturn())
                .path("number")
                .asString();
    }

    private Map<String, Long> scans() throws Exception {
        Map<String, Long> scans = new LinkedHashMap<>();
        for (String slot : List.of("LICENSE", "ID_FRONT", "ID_BACK")) {
            scans.put(
                    slot,
                    json(upload(slot + ".jpg", PictureSamples.jpeg(900, 600), null)
                                    .andExpect(status().isCreated())
                                    .andReturn())
                            .path("id")
                            .asLong());
        }
        return scans;
    }

    private ResultActions upload(String name, byte[] bytes, @Nullable String key) throws Exception {
        var request = multipart("/api/v1/scans").file(new MockMultipartFile("file", name, "image/jpeg", bytes));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private String newSupplier() throws Exception {
        String name = newName();
        call(post("/api/v1/suppliers"), supplier(name)).andExpect(status().isCreated());
        return name;
    }

    private static Map<String, Object> supplier(String memberName) {
        return Map.of("memberName", memberName, "mobile", "13800138000");
    }

    private static Map<String, Object> application(String memberName, Map<String, Long> scans) {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("memberName", memberName);
        application.put("kind", "BUSINESS_LICENSE");
        application.put("form", LicenseSamples.typed());
        application.put("scans", scans);
        return application;
    }

    private String newPlatform() {
        String secret = "token-of-platform-" + COUNT.incrementAndGet();
        platforms.register("platform " + COUNT.incrementAndGet(), new Token(secret));
        return secret;
    }

    private static String newName() {
        return "platformed" + COUNT.incrementAndGet();
    }

    private ResultActions call(MockHttpServletRequestBuilder request, Object body) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body)));
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private ResultActions raw(String path, MediaType type, String body) throws Exception {
        return mvc.perform(post(path)
                .header("Authorization", "Bearer " + token)
                .contentType(type)
                .content(body));
    }

    private static JsonNode json(MvcResult result) throws Exception {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private long count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
    }
}
