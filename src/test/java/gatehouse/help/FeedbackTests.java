package gatehouse.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.Door;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.Token;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;

@IntakeTest
@AutoConfigureMockMvc
class FeedbackTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SignedIn LI = staff(71, "李敏", Role.REVIEWER);
    private static final SignedIn WANG = staff(72, "王芳", Role.REVIEWER);
    private static final SignedIn CHEN = staff(73, "陈静", Role.SUPERVISOR);
    private static final SignedIn SHEN = staff(74, "沈洁", Role.AUDITOR);

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    FeedbackInbox inbox;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PlatformClients platforms;

    @Autowired
    SecurityContextHolderStrategy strategy;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private SupplierId supplier = new SupplierId(0);

    @BeforeEach
    void aSupplier() {
        supplier = suppliers
                .register(new Registration("asking" + COUNT.incrementAndGet(), "a long password", "13800138000"))
                .id();
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
        signOut();
    }

    @Test
    void aQuestionIsClaimedAnsweredAndReadWithTheRedDotBetween() {
        long id = feedbacks.ask(supplier, "portal/license", " 找不到我们的开户行 ").id();
        assertThat(feedbacks.unread(supplier)).isZero();

        assertThat(as(LI, () -> inbox.in(FeedbackState.OPEN)))
                .filteredOn(row -> row.id() == id)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.question()).isEqualTo("找不到我们的开户行");
                    assertThat(row.page()).isEqualTo("portal/license");
                });
        assertThat(as(LI, () -> inbox.claim(id))).isTrue();
        as(LI, () -> {
            inbox.answer(id, "请搜索农村信用社");
            return id;
        });

        assertThat(feedbacks.unread(supplier)).isEqualTo(1);
        assertThat(feedbacks.ofSupplier(supplier)).singleElement().satisfies(row -> {
            assertThat(row.answer()).isEqualTo("请搜索农村信用社");
            assertThat(row.state()).isEqualTo(FeedbackState.ANSWERED);
            assertThat(row.unread()).isTrue();
        });
        feedbacks.read(supplier);
        assertThat(feedbacks.unread(supplier)).isZero();
    }

    @Test
    void oneClaimsAndOnlyThatOneAnswers() {
        long id = feedbacks.ask(supplier, "portal", "问题").id();
        assertThat(as(LI, () -> inbox.claim(id))).isTrue();

        assertThat(as(WANG, () -> inbox.claim(id))).isFalse();
        assertThatThrownBy(() -> as(WANG, () -> {
                    inbox.answer(id, "答");
                    return id;
                }))
                .hasMessage("answer NOT_CLAIMED");
        assertThat(as(WANG, () -> inbox.release(id))).isFalse();
        assertThat(as(CHEN, () -> inbox.release(id))).isTrue();
        assertThat(as(WANG, () -> inbox.claim(id))).isTrue();
    }

    @Test
    void whoAskedFirstIsServedFirstWhicheverRowWasBegunFirst() {
        time.set("2026-11-13T09:30:00+08:00");
        long later = feedbacks.ask(supplier, "portal", "后问").id();
        time.set("2026-11-13T09:20:00+08:00");
        long earlier = feedbacks.ask(supplier, "portal", "先问").id();

        assertThat(as(LI, () -> inbox.in(FeedbackState.OPEN)))
                .extracting(FeedbackRow::id)
                .containsSubsequence(earlier, later);
        assertThat(feedbacks.ofSupplier(supplier)).extracting(FeedbackRow::id).containsExactly(later, earlier);
    }

    @Test
    void whatNobodyHasClaimedIsCounted() {
        long before = as(LI, inbox::waiting);
        long id = feedbacks.ask(supplier, "portal", "问题").id();
        assertThat(as(LI, inbox::waiting)).isEqualTo(before + 1);

        as(LI, () -> inbox.claim(id));

        assertThat(as(LI, inbox::waiting)).isEqualTo(before);
        assertThatThrownBy(() -> as(SHEN, inbox::waiting)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM feedback WHERE state = 'OPEN' ORDER BY asked_at, id LIMIT 200",
                "SELECT id FROM feedback WHERE state = 'ANSWERED' ORDER BY asked_at DESC, id DESC LIMIT 200",
                "SELECT id FROM feedback WHERE supplier_id = 1 ORDER BY asked_at DESC, id DESC LIMIT 100"
            })
    void theInboxReadsAnIndexAndSortsNothing(String sql) {
        assertThat(jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + sql)
                        .query((row, index) -> row.getString("key") + " / " + row.getString("Extra"))
                        .list())
                .singleElement()
                .asString()
                .contains("feedback_")
                .doesNotContain("filesort");
    }

    @Test
    void anAuditorHasNoInbox() {
        assertThatThrownBy(() -> as(SHEN, () -> inbox.in(FeedbackState.OPEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingTooMuchAndTooOftenAreRefused() {
        assertThatThrownBy(() -> feedbacks.ask(supplier, "portal", " ")).hasMessage("question EMPTY");
        assertThatThrownBy(() -> feedbacks.ask(supplier, "portal", "𠮷".repeat(1001)))
                .hasMessage("question LENGTH");
        feedbacks.ask(supplier, "portal", "𠮷".repeat(1000));
        for (int asked = 1; asked < 20; asked++) {
            feedbacks.ask(supplier, "portal", "问题" + asked);
        }
        assertThatThrownBy(() -> feedbacks.ask(supplier, "portal", "再问")).hasMessage("question TOO_MANY");
        time.set("2026-11-14T10:00:00+08:00");
        feedbacks.ask(supplier, "portal", "再问");
    }

    @Test
    void wordsAreSealed() {
        long id = feedbacks.ask(supplier, "portal", "我是王小明").id();

        byte[] kept = jdbc.sql("SELECT question FROM feedback WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .single();

        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("王小明");
    }

    @Test
    void aPlatformAsksForItsOwnSuppliers() throws Exception {
        String token = "ghp_feedback-tests";
        var platform = platforms.register("反馈测试", new Token(token));
        suppliers.registerByPlatform(platform, new Registration("platformasks", null, "13800138000"));

        mvc.perform(post("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"memberName\": \"platformasks\", \"question\": \"怎么报价\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("OPEN"));
        mvc.perform(get("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .param("memberName", "platformasks"))
                .andExpect(jsonPath("$[0].question").value("怎么报价"));
        mvc.perform(get("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .param("memberName", suppliers.required(supplier).memberName()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"memberName\": \"platformasks\", \"question\": \"\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("question"));
    }

    @Test
    void aPlatformReadsAnAnswerAndTheRedDotIsOut() throws Exception {
        String token = "ghp_feedback-read-tests";
        var platform = platforms.register("已读测试", new Token(token));
        SupplierId asking = suppliers
                .registerByPlatform(platform, new Registration("platformreads", null, "13800138000"))
                .id();
        long first = answered(asking, "第一个问题");
        long second = answered(asking, "第二个问题");
        long others = answered(supplier, "别人的问题");

        mvc.perform(get("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .param("memberName", "platformreads"))
                .andExpect(jsonPath("$[0].unread").value(true));
        for (int time = 0; time < 2; time++) {
            mvc.perform(put("/api/v1/feedback/{id}/read", first).header("Authorization", "Bearer " + token))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.unread").value(false))
                    .andExpect(jsonPath("$.answer").value("答复"));
        }
        assertThat(feedbacks.unread(asking)).isEqualTo(1);
        mvc.perform(put("/api/v1/feedback/{id}/read", second).header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        assertThat(feedbacks.unread(asking)).isZero();
        mvc.perform(put("/api/v1/feedback/{id}/read", others).header("Authorization", "Bearer " + token))
                .andExpect(status().isNotFound());
        assertThat(feedbacks.unread(supplier)).isEqualTo(1);
    }

    @Test
    void aPlatformThatAsksTooOftenIsToldWhenItMayAskAgain() throws Exception {
        String token = "ghp_feedback-too-many-tests";
        var platform = platforms.register("多问测试", new Token(token));
        SupplierId asking = suppliers
                .registerByPlatform(platform, new Registration("platformasksmuch", null, "13800138000"))
                .id();
        for (int asked = 0; asked < Feedbacks.MOST_A_DAY; asked++) {
            feedbacks.ask(asking, "rest", "问题" + asked);
        }
        time.set("2026-11-13T10:30:00+08:00");

        mvc.perform(post("/api/v1/feedback")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"memberName\": \"platformasksmuch\", \"question\": \"再问\"}"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", String.valueOf(23 * 3600 + 1800)))
                .andExpect(jsonPath("$.errors[0].field").value("question"))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_MANY"))
                .andExpect(jsonPath("$.errors[0].message").value("24小时内最多提交20条，请稍后再试"));
    }

    @Test
    void theHelpIsSearchedOverTheWire() throws Exception {
        String token = "ghp_help-tests";
        platforms.register("帮助测试", new Token(token));

        mvc.perform(get("/api/v1/help")
                        .header("Authorization", "Bearer " + token)
                        .param("q", "报价教程"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].title").value("报价教程"));
        mvc.perform(get("/api/v1/help")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.length()").value(HelpArticle.values().length));
    }

    private long answered(SupplierId asking, String question) {
        long id = feedbacks.ask(asking, "rest", question).id();
        as(LI, () -> inbox.claim(id));
        return as(LI, () -> {
            inbox.answer(id, "答复");
            return id;
        });
    }

    private static SignedIn staff(long id, String name, String role) {
        return new SignedIn(Door.STAFF, id, "staff" + id, name, "hash", true, false, Set.of(role), Set.of());
    }

    private <T> T as(SignedIn person, Supplier<T> work) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        strategy.setContext(context);
        try {
            return work.get();
        } finally {
            signOut();
        }
    }

    private void signOut() {
        SecurityContextHolder.clearContext();
        strategy.clearContext();
    }
}
