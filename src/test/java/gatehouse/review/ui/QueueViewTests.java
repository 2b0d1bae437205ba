package gatehouse.review.ui;

import static gatehouse.review.ui.CaseSamples.KIND;
import static gatehouse.review.ui.CaseSamples.heldBy;
import static gatehouse.review.ui.CaseSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import gatehouse.access.CurrentUser;
import gatehouse.calendar.Band;
import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.CaseState;
import gatehouse.review.QueueCounts;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewQueue;
import gatehouse.review.ReviewRefused;
import gatehouse.ui.StaffLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = ReviewScreens.class)
@ViewPackages(packages = {"gatehouse.review.ui", "gatehouse.ui"})
// the numbers of its changes are its own: the screens, which other tests share, hear each number once
class QueueViewTests extends SpringBrowserlessTest {

    private static final QueueRow YONGSHENG = waiting(5, "深圳永盛科技有限公司");
    private static final QueueRow HUACHENG = waiting(6, "桂林华诚包装有限公司");

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SharedQueue shared;

    @BeforeEach
    void twoCasesWait() {
        reset(desk, queue);
        shared.forget();
        when(user.requiredStaff()).thenReturn(CaseSamples.signedIn(Set.of("REVIEWER")));
        when(queue.visibleKinds()).thenReturn(Set.of(KIND));
        when(queue.counts()).thenReturn(Map.of(KIND, new QueueCounts(KIND, 2, 1, 1, 1, 0, 1)));
        rows(YONGSHENG, HUACHENG);
        when(desk.peekNext(any())).thenReturn(Optional.of(YONGSHENG));
        // the start page has opened the queue already, with nothing behind it
        UI.getCurrent().navigate("elsewhere");
    }

    @Test
    void theOnePrimaryButtonSaysWhatItWouldGiveAndWhy() {
        navigate(QueueView.class);

        var take = button("领取下一件 (2)");
        assertThat(take.getElement().getAttribute("data-key")).isEqualTo("N");
        assertThat(words(find(NextCase.class).single())).contains("深圳永盛科技有限公司", "今日到期");
    }

    @Test
    void takingTheNextOneOpensIt() {
        when(desk.claimNext(Set.of())).thenReturn(Optional.of(YONGSHENG.id()));
        when(queue.find(YONGSHENG.id())).thenReturn(Optional.of(YONGSHENG));
        navigate(QueueView.class);

        test(button("领取下一件 (2)")).click();

        assertThat(address()).isEqualTo("case/A20261119-5");
    }

    @Test
    void whereNothingWaitsTheButtonSaysSo() {
        when(desk.peekNext(any())).thenReturn(Optional.empty());

        navigate(QueueView.class);

        assertThat(words(find(NextCase.class).single())).contains("现在没有待您审核的案件");
        assertThat(find(NextCase.class)
                        .single()
                        .getContent()
                        .getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .allMatch(button -> !button.isEnabled()))
                .isTrue();
    }

    @Test
    void whoOnlyReadsCannotTake() {
        when(user.requiredStaff()).thenReturn(CaseSamples.signedIn(Set.of("AUDITOR")));

        navigate(QueueView.class);

        assertThat(find(NextCase.class).all()).isEmpty();
        verify(desk, never()).peekNext(any());
    }

    @Test
    void whatIsClosedSaysWhenItEndedInsteadOfWhatRemains() {
        open("state=open");
        assertThat(grid().getColumns()).extracting(Grid.Column::getHeaderText).contains("剩余");

        open("state=closed");

        assertThat(grid().getColumns())
                .extracting(Grid.Column::getHeaderText)
                .contains("结束时间")
                .doesNotContain("剩余");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        open("state=waiting&kind=BUSINESS_LICENSE&band=due_today&q=永盛&sort=newest_submitted");

        grid();
        verify(queue).size(new QueueFilter(Set.of(KIND), Set.of(CaseState.WAITING), Band.DUE_TODAY, "永盛", null));
        assertThat(QueueQuery.of(UI.getCurrent().getActiveViewLocation().getQueryParameters()))
                .isEqualTo(new QueueQuery(
                        QueueTab.WAITING,
                        KIND,
                        Band.DUE_TODAY,
                        "永盛",
                        null,
                        null,
                        null,
                        QueueOrder.NEWEST_SUBMITTED,
                        null,
                        0));
    }

    @Test
    void everyFilterSurvivesTheWayIntoTheAddressAndBack() {
        var query = new QueueQuery(
                QueueTab.CLOSED,
                KIND,
                null,
                "华诚",
                9L,
                CaseSamples.DEADLINE.effectiveDay(),
                CaseSamples.DEADLINE.limitDay(),
                QueueOrder.OLDEST_SUBMITTED,
                "A20261119-6",
                137);

        assertThat(QueueQuery.of(query.parameters())).isEqualTo(query);
    }

    @Test
    void anAddressThatCannotBeReadShowsEverythingOpen() {
        open("state=nonsense&kind=FOO&band=x&sort=y&holder=z&due=never&row=-1");

        verify(queue).size(QueueQuery.EVERYTHING_OPEN.filter(CaseSamples.ME));
    }

    @Test
    void pressingABandNarrowsTheListAndTheAddress() {
        navigate(QueueView.class);

        test(find(NativeButton.class).all().stream()
                        .filter(band -> words(band).startsWith("超时"))
                        .findFirst()
                        .orElseThrow())
                .click();

        verify(queue)
                .size(new QueueFilter(
                        Set.of(), Set.of(CaseState.WAITING, CaseState.CLAIMED), Band.OVERDUE, null, null));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("band=overdue");
    }

    @Test
    void comingBackFindsTheChosenRowAgain() {
        open("at=A20261119-6&row=1");

        assertThat(grid().getSelectedItems()).containsExactly(HUACHENG);
    }

    @Test
    void aClaimedRowShowsItsHolderWithoutReadingTheListAgain() {
        var view = navigate(QueueView.class);
        assertThat(test(grid()).getRow(0)).isEqualTo(YONGSHENG);
        when(queue.find(YONGSHENG.id())).thenReturn(Optional.of(heldBy(5, "深圳永盛科技有限公司", 8, "王芳")));
        clearInvocations(queue);

        view.heard(List.of(new Change(101, "case", 5, "CLAIMED BUSINESS_LICENSE CLAIMED 8")));

        verify(queue, never()).page(any(), any(), anyInt(), anyInt());
        assertThat(find(QueueGrid.class)
                        .single()
                        .findShown(new ApplicationId(5))
                        .map(QueueRow::holderName))
                .contains("王芳");
    }

    @Test
    void aNewSubmissionAppearsByItself() {
        var view = navigate(QueueView.class);
        assertThat(test(grid()).size()).isEqualTo(2);
        rows(YONGSHENG, HUACHENG, waiting(7, "青岛宏图机械有限公司"));

        view.heard(List.of(new Change(102, "case", 7, "SUBMITTED BUSINESS_LICENSE WAITING -")));
        roundTrip();

        assertThat(test(grid()).size()).isEqualTo(3);
        assertThat(test(grid()).getRow(2).companyName()).isEqualTo("青岛宏图机械有限公司");
    }

    @Test
    void atMidnightTheBandsAndTheRailAreCountedAnewThoughNoCaseHasChanged() {
        var view = navigate(QueueView.class);
        assertThat(bands()).contains("今日到期1", "时效内1");
        when(queue.counts()).thenReturn(Map.of(KIND, new QueueCounts(KIND, 2, 0, 2, 0, 0, 0)));

        view.timeTurned(List.of(new Change(-1, "clock", 0, "hour")));

        assertThat(bands()).contains("今日到期0");
    }

    @Test
    void ofOneListTheBandsCountItsOwnCases() {
        long me = CaseSamples.signedIn(Set.of("REVIEWER")).id();
        when(queue.count(new QueueFilter(Set.of(), Set.of(CaseState.CLAIMED), Band.ON_TIME, null, me)))
                .thenReturn(7L);
        when(queue.count(new QueueFilter(Set.of(), Set.of(CaseState.WAITING), Band.DUE_TODAY, null, null)))
                .thenReturn(60_000L);

        open("state=mine&q=永盛");
        assertThat(bands()).contains("今日到期0", "时效内7");

        open("state=waiting");
        assertThat(bands()).contains("今日到期60000", "时效内0");
    }

    @Test
    void screensThatSeeTheSameQueuesReadItOnceForAChange() {
        var changes = List.of(new Change(103, "case", 99, "SUBMITTED BUSINESS_LICENSE WAITING -"));
        shared.heard(changes);
        shared.counts();
        shared.heard(changes);
        shared.counts();

        verify(queue).counts();
    }

    @Test
    void aChangeThatCommittedLateIsHeardToo() {
        shared.heard(List.of(new Change(21, "case", 98, "SUBMITTED BUSINESS_LICENSE WAITING -")));
        shared.counts();
        shared.heard(List.of(new Change(20, "case", 97, "SUBMITTED BUSINESS_LICENSE WAITING -")));
        shared.counts();

        verify(queue, times(2)).counts();
    }

    @Test
    void anEmptyQueueSaysWhatToDoNext() {
        when(queue.size(any())).thenReturn(0);

        navigate(QueueView.class);

        assertThat(titles()).containsExactly("队列已清空");
    }

    @Test
    void aPhoneIsLookedForAndStandsInNoAddress() {
        open("kind=BUSINESS_LICENSE");

        test(filterText()).setValue("13800138000");

        grid();
        verify(queue).size(new QueueFilter(Set.of(KIND), QueueTab.OPEN.states(), null, "13800138000", null));
        var address = UI.getCurrent().getActiveViewLocation();
        assertThat(QueueQuery.EVERYTHING_OPEN.with("13800138000").parameters().getQueryString())
                .isEqualTo("phone=kept");
        assertThat(address.getPathWithQueryParameters()).doesNotContain("13800138000");
        open("phone=kept");
        assertThat(filterText().getValue()).as("also when one comes back").isEqualTo("13800138000");
    }

    /** Not the search of the top bar. */
    private TextField filterText() {
        return find(TextField.class).all().stream()
                .filter(field -> "单号、代码、手机或企业名称".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereAFilterHidesEverythingItCanBeTakenAway() {
        when(queue.size(any())).thenReturn(0);
        open("q=永盛");

        test(button("去掉筛选")).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEmpty();
    }

    @Test
    void whoHasNoQueueIsTold() {
        when(queue.visibleKinds()).thenReturn(Set.of());
        when(queue.counts()).thenReturn(Map.of());

        navigate(QueueView.class);

        assertThat(titles()).containsExactly("您还没有审核队列");
        assertThat(find(NextCase.class).all())
                .noneMatch(next -> next.getContent().isVisible());
    }

    @Test
    void aSearchThatIsTooBroadIsRefusedInWords() {
        when(queue.size(any())).thenThrow(new ReviewRefused(ReviewRefused.Cause.TOO_BROAD, null));

        open("q=公司");

        assertThat(words(find(StaffLayout.class).single())).contains("符合的太多");
    }

    @Test
    void theRailCountsWhatWaitsAndShowsTheWorst() {
        navigate(QueueView.class);

        assertThat(words(find(StaffLayout.class).single())).contains("2 件待审核，最急：超时");
    }

    private static void open(String query) {
        UI.getCurrent().navigate("queue", QueryParameters.fromString(query));
    }

    /** The list has these rows, from whichever row on it is asked for. */
    private void rows(QueueRow... rows) {
        when(queue.size(any())).thenReturn(rows.length);
        when(queue.page(any(), any(), anyInt(), anyInt()))
                .thenAnswer(asked -> List.of(rows).stream()
                        .skip(asked.<Integer>getArgument(2))
                        .limit(asked.<Integer>getArgument(3))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private Grid<QueueRow> grid() {
        return find(Grid.class).single();
    }

    private List<String> bands() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("gh-band"))
                .map(band -> words(band))
                .toList();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
