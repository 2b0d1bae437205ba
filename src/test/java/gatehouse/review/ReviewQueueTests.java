package gatehouse.review;

import static gatehouse.review.Desk.ADMINISTRATOR;
import static gatehouse.review.Desk.AUDITOR;
import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.LI;
import static gatehouse.review.Desk.MONDAY_MORNING;
import static gatehouse.review.Desk.SECOND;
import static gatehouse.review.Desk.SUPERVISOR;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.calendar.Band;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationNumber;
import gatehouse.onboarding.Applications;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@AtTheDesk
class ReviewQueueTests {

    private static final String ALI = "91330100716105852F";

    /** Rows of the index of names that are marked open. */
    private static final String OPEN = "pair & (1 << 42) <> 0";

    @MockitoBean
    Applications applications;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    GramSweep gramSweep;

    @Autowired
    RollUp rollUp;

    @Autowired
    Desk desk;

    @Autowired
    DeskClock clock;

    @BeforeEach
    void anEmptyDesk() {
        desk.reset();
        clock.set(MONDAY_MORNING);
    }

    @Test
    void aListIsSortedEachWay() {
        ApplicationId early = desk.submit(FIRST, "杭州早有限公司", MONDAY_MORNING.minus(Duration.ofDays(4)));
        ApplicationId late = desk.submit(SECOND, "杭州晚有限公司", MONDAY_MORNING);
        ApplicationId between = desk.submit(FIRST, "杭州中有限公司", MONDAY_MORNING.minus(Duration.ofDays(3)));

        assertThat(list(open(), QueueOrder.MOST_URGENT)).containsExactly(early, between, late);
        assertThat(list(open(), QueueOrder.LEAST_URGENT)).containsExactly(late, between, early);
        assertThat(list(open(), QueueOrder.OLDEST_SUBMITTED)).containsExactly(early, between, late);
        assertThat(list(open(), QueueOrder.NEWEST_SUBMITTED)).containsExactly(late, between, early);
    }

    @Test
    void whatIsDecidedIsListedNewestDecisionFirst() {
        ApplicationId first = desk.submit(FIRST, "杭州先有限公司", MONDAY_MORNING.minusSeconds(9));
        ApplicationId then = desk.submit(FIRST, "杭州后有限公司", MONDAY_MORNING);
        approve(first);
        clock.advance(Duration.ofMinutes(1));
        approve(then);

        assertThat(list(in(CaseState.CLOSED), QueueOrder.NEWEST_DECIDED)).containsExactly(then, first);
        assertThat(size(in(CaseState.CLOSED))).isEqualTo(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<ApplicationId> submitted = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> desk.submit(i % 3 == 0 ? SECOND : FIRST, "杭州公司" + i, MONDAY_MORNING.plusMillis(i / 2)))
                .toList();

        List<ApplicationId> paged = new java.util.ArrayList<>();
        for (int offset = 0; offset < 25; offset += 10) {
            paged.addAll(page(open(), QueueOrder.MOST_URGENT, offset, 10));
        }

        assertThat(paged).containsExactlyElementsOf(submitted);
        assertThat(page(open(), QueueOrder.MOST_URGENT, 10, 10)).containsExactlyElementsOf(submitted.subList(10, 20));
        assertThat(page(open(), QueueOrder.LEAST_URGENT, 7, 3))
                .containsExactlyElementsOf(submitted.reversed().subList(7, 10));
    }

    @ParameterizedTest(name = "{0} days later at hour {1} UTC the case is {2}")
    @CsvSource({
        // submitted on Monday at 10:00 in Beijing: promised until Monday's end, the latest is Thursday's end
        "0, 2, DUE_TODAY",
        "0, 15, DUE_TODAY",
        "0, 16, PROMISE_MISSED",
        "3, 15, PROMISE_MISSED",
        "3, 16, OVERDUE",
        "9, 0, OVERDUE",
    })
    void aBandShowsExactlyItsCases(int days, int hour, Band band) {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        rollUp.run();
        clock.set(MONDAY_MORNING
                .minus(Duration.ofHours(2))
                .plus(Duration.ofDays(days))
                .plus(Duration.ofHours(hour)));

        for (Band each : Band.values()) {
            QueueFilter filter = in(each);
            for (QueueOrder order : QueueOrder.values()) {
                assertThat(list(filter, order))
                        .as("%s %s", each, order)
                        .isEqualTo(each == band ? List.of(id) : List.of());
            }
            assertThat(size(filter)).isEqualTo(each == band ? 1 : 0);
        }
    }

    @Test
    void whatIsSubmittedAfterFourIsOnTimeUntilTheNextDay() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING.plus(Duration.ofHours(7)));
        clock.set(MONDAY_MORNING.plus(Duration.ofHours(8)));

        assertThat(list(in(Band.ON_TIME), QueueOrder.MOST_URGENT)).containsExactly(id);
    }

    @Test
    void aCaseIsFoundByItsNumbersExactly() {
        ApplicationId id = desk.submit(FIRST, "阿里巴巴（中国）网络技术有限公司", ALI, MONDAY_MORNING, "13912345678");
        desk.submit(FIRST, "杭州乙有限公司", "91330000000000000X", MONDAY_MORNING, "13700000000");

        assertThat(found(numberOf(id))).containsExactly(id);
        assertThat(found(numberOf(id).toLowerCase(Locale.ROOT))).containsExactly(id);
        assertThat(found(ALI)).containsExactly(id);
        assertThat(found("139 1234 5678")).containsExactly(id);
        assertThat(found("13912345679")).isEmpty();
        // another day's number with this id, however right its check
        assertThat(found(ApplicationNumber.of(id.value(), MONDAY_MORNING.minus(Duration.ofDays(1)))
                        .value()))
                .isEmpty();
        assertThat(found(ALI.substring(0, 17))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "阿里, true",
        "阿, true",
        "里, false",
        "里巴, true",
        "技术, true",
        "(中国), true",
        "（中国）, true",
        "网络技术有限公司, true",
        "阿里巴巴(中国)网络技术有限公司, true",
        "网络有限, false",
        "淘宝, false",
        "里巴巴, true",
        "巴里, false",
        "%, false",
        "_, false",
    })
    void aCompanyIsFoundByAPartOfItsName(String text, boolean isFound) {
        ApplicationId id = desk.submit(FIRST, "阿里巴巴（中国）网络技术有限公司", MONDAY_MORNING);
        desk.submit(FIRST, "宁波有限责任公司", MONDAY_MORNING);

        assertThat(found(text).contains(id)).isEqualTo(isFound);
    }

    @Test
    void aNameOfRareCharactersIsFound() {
        ApplicationId id = desk.submit(FIRST, "𠮷野𠮷屋有限公司", MONDAY_MORNING);

        assertThat(found("𠮷屋")).containsExactly(id);
        assertThat(found("𠮷")).containsExactly(id);
    }

    @Test
    void whatIsFoundObeysTheOtherFilters() {
        ApplicationId first = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING.minusSeconds(2));
        ApplicationId second = desk.submit(SECOND, "杭州乙有限公司", MONDAY_MORNING);
        as(WANG, () -> reviewDesk.claim(first));
        approve(second);
        rollUp.run();
        gramSweep.markClosed();

        assertThat(list(filter(CaseState.CLAIMED, "杭州", null), QueueOrder.MOST_URGENT))
                .containsExactly(first);
        assertThat(list(filter(CaseState.CLAIMED, "杭州", WANG.id()), QueueOrder.NEWEST_SUBMITTED))
                .containsExactly(first);
        assertThat(list(filter(CaseState.CLAIMED, "杭州", LI.id()), QueueOrder.MOST_URGENT))
                .isEmpty();
        assertThat(list(filter(CaseState.CLOSED, "杭州", null), QueueOrder.NEWEST_DECIDED))
                .containsExactly(second);
        assertThat(size(filter(CaseState.CLOSED, "杭州", null))).isEqualTo(1);
        assertThat(as(LI, () -> queue.size(filter(CaseState.CLOSED, "杭州", null))))
                .isZero();
    }

    @Test
    void thePairsOfAClosedCaseAreMarkedAndThoseOfTheNextRoundAreOpen() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        gramSweep.addNew();
        assertThat(desk.count("review_case_pair WHERE " + OPEN)).isEqualTo(7);
        assertThat(desk.count("review_gram_new")).isZero();
        as(WANG, () -> reviewDesk.claim(id));
        as(WANG, () -> reviewDesk.decide(id, Desk.rejection()));
        rollUp.run();
        gramSweep.markClosed();

        assertThat(desk.count("review_case_pair WHERE " + OPEN)).isZero();
        assertThat(desk.count("review_case_pair")).isEqualTo(7);
        assertThat(desk.count("review_gram_stale")).isZero();
        desk.resubmit(id, 2, FIRST, "杭州丙有限公司", MONDAY_MORNING.plusSeconds(60));
        assertThat(desk.count("review_case_pair")).isZero();
        gramSweep.markClosed();
        gramSweep.addNew();

        assertThat(desk.count("review_case_pair WHERE " + OPEN)).isEqualTo(7);
        assertThat(desk.count("review_case_pair")).isEqualTo(7);
        assertThat(found("州丙")).containsExactly(id);
        assertThat(found("州甲")).isEmpty();
    }

    @Test
    void aCaseIsFoundBeforeItsPairsAreAddedAndAfterwardsOnce() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);

        assertThat(desk.count("review_case_pair")).isZero();
        for (String text : List.of("杭", "州甲", "杭州甲", "有限公司")) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        assertThat(found("甲")).isEmpty();
        gramSweep.addNew();

        for (String text : List.of("杭", "州甲", "杭州甲", "有限公司")) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        assertThat(found("甲")).isEmpty();
    }

    @Test
    void whatWasClosedBeforeItsPairsWereAddedIsAddedAsClosed() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        approve(id);
        gramSweep.addNew();
        rollUp.run();
        gramSweep.markClosed();

        assertThat(desk.count("review_case_pair WHERE " + OPEN)).isZero();
        assertThat(desk.count("review_case_pair")).isEqualTo(7);
        assertThat(list(filter(CaseState.CLOSED, "州甲", null), QueueOrder.NEWEST_DECIDED))
                .containsExactly(id);
    }

    @Test
    void aCaseThatSomebodyHasInHandIsAddedWithTheNextRun() {
        desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        ApplicationId inHand = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);

        desk.whileLocked(inHand, gramSweep::addNew);

        assertThat(desk.count("review_gram_new WHERE application_id = " + inHand.value()))
                .isOne();
        assertThat(desk.count("review_gram_new")).isOne();
        gramSweep.addNew();
        assertThat(desk.count("review_gram_new")).isZero();
    }

    @Test
    void everybodySeesTheQueuesOfTheirRole() {
        desk.submit(SECOND, "杭州乙有限公司", MONDAY_MORNING);

        assertThat(as(WANG, queue::visibleKinds)).containsExactly(FIRST, SECOND);
        assertThat(as(LI, queue::visibleKinds)).containsExactly(FIRST);
        assertThat(as(SUPERVISOR, queue::visibleKinds)).contains(FIRST, SECOND);
        assertThat(as(AUDITOR, queue::counts)).containsEntry(SECOND, new QueueCounts(SECOND, 1, 0, 0, 1, 0, 0));
        assertThat(as(LI, queue::counts)).containsOnlyKeys(FIRST);
        assertThat(as(LI, () -> queue.page(open(), QueueOrder.MOST_URGENT, 0, 9)))
                .isEmpty();
        assertThatThrownBy(() -> as(ADMINISTRATOR, queue::counts)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(AUDITOR, () -> reviewDesk.claimNext(Set.<KindCode>of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void approve(ApplicationId id) {
        as(WANG, () -> reviewDesk.claim(id));
        as(WANG, () -> reviewDesk.decide(id, new Decision.Approve()));
    }

    private static String numberOf(ApplicationId id) {
        return ApplicationNumber.of(id.value(), MONDAY_MORNING).value();
    }

    private List<ApplicationId> found(String text) {
        return list(
                new QueueFilter(Set.of(), Set.of(CaseState.WAITING, CaseState.CLAIMED), null, text, null),
                QueueOrder.MOST_URGENT);
    }

    private List<ApplicationId> list(QueueFilter filter, QueueOrder order) {
        return page(filter, order, 0, 100);
    }

    private List<ApplicationId> page(QueueFilter filter, QueueOrder order, int offset, int limit) {
        return as(WANG, () -> queue.page(filter, order, offset, limit)).stream()
                .map(QueueRow::id)
                .toList();
    }

    private int size(QueueFilter filter) {
        return as(WANG, () -> queue.size(filter));
    }

    private static QueueFilter open() {
        return new QueueFilter(Set.of(), Set.of(CaseState.WAITING, CaseState.CLAIMED), null, null, null);
    }

    private static QueueFilter in(CaseState state) {
        return new QueueFilter(Set.of(), Set.of(state), null, null, null);
    }

    private static QueueFilter in(Band band) {
        return new QueueFilter(Set.of(), Set.of(CaseState.WAITING, CaseState.CLAIMED), band, null, null);
    }

    private static QueueFilter filter(CaseState state, String text, @Nullable Long holder) {
        return new QueueFilter(Set.of(), Set.of(state), null, text, holder);
    }
}
