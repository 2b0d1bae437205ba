package gatehouse.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.oversight.BoardFigures;
import gatehouse.oversight.BoardPulse;
import gatehouse.oversight.DueDay;
import gatehouse.oversight.SlaBoard;
import gatehouse.review.QueueCounts;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewFigures.DueFigure;
import gatehouse.review.ReviewFigures.QueueFigures;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {StaffScreens.class, SlaBoardViewTests.Board.class})
@ViewPackages(packages = "gatehouse.oversight.ui")
class SlaBoardViewTests extends ScreenTest {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("gatehouse.oversight.ui")
    static class Board {

        @Bean
        SlaBoard board() {
            return mock();
        }

        @Bean
        BoardPulse pulse() {
            BoardPulse pulse = mock();
            when(pulse.listen(any())).thenReturn(() -> {});
            return pulse;
        }

        @Bean
        ReviewDesk desk() {
            return mock();
        }
    }

    @Autowired
    SlaBoard board;

    @Autowired
    ReviewDesk desk;

    @Autowired
    CurrentUser user;

    @BeforeEach
    void oneCaseIsHeld() {
        reset(board, desk);
        StaffScreens.signedIn(user, Role.SUPERVISOR);
        when(board.today()).thenReturn(TODAY);
        when(board.figures(any())).thenReturn(figures());
        when(board.held()).thenReturn(List.of(HeldRowsTests.held()));
    }

    @Test
    void everyNumberOpensItsCases() {
        open("sla");

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getText().equals("7"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getHref()).contains("BUSINESS_LICENSE"));
    }

    @Test
    void whoDoesNotReadCasesSeesNumbersThatLeadNowhere() {
        StaffScreens.signedIn(user, Role.ADMINISTRATOR);
        open("sla");

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .noneMatch(href -> href.startsWith("queue") || href.startsWith("case"));
        verify(board, never()).held();
    }

    @Test
    void everyTableCanBeTakenAway() {
        open("sla");

        assertThat(find(Anchor.class).all().stream()
                        .map(link -> link.getElement().getAttribute("download"))
                        .filter(java.util.Objects::nonNull))
                .contains("sla-queues.csv", "sla-due.csv", "sla-arrivals.csv", "sla-trend.csv", "sla-held.csv");
    }

    @Test
    void aCaseIsTakenBackFromHereWithANote() {
        openHeld();

        press("收回");
        last("收回").click();
        assertThat(find(TextArea.class).single().isInvalid())
                .as("why is asked for")
                .isTrue();
        verify(desk, never()).takeBack(any(), any());
        find(TextArea.class).single().setValue("今日到期，请尽快");
        last("收回").click();

        verify(desk).takeBack(HeldRowsTests.held().row().id(), "今日到期，请尽快");
    }

    @Test
    void aCaseIsGivenToAColleagueFromHere() {
        var wang = new ReviewDesk.Colleague(8, "王芳", 2L);
        when(desk.colleagues(LICENSE)).thenReturn(List.of(new ReviewDesk.Colleague(7, "李敏", 1L), wang));
        openHeld();

        press("改派");
        colleague().setValue(wang);
        last("改派").click();

        verify(desk).assign(HeldRowsTests.held().row().id(), 8, "");
    }

    @Test
    void anAuditorReadsAndMovesNothing() {
        StaffScreens.signedIn(user, Role.AUDITOR);
        openHeld();

        assertThat(pageWords()).contains("兴源（珠海）科技有限公司");
        assertThat(buttons()).doesNotContain("收回", "改派");
    }

    private void openHeld() {
        open("sla");
        find(Details.class).single().setOpened(true);
    }

    @SuppressWarnings("unchecked")
    private Select<ReviewDesk.Colleague> colleague() {
        return find(Select.class).all().getLast();
    }

    private com.vaadin.flow.component.button.Button last(String words) {
        return find(com.vaadin.flow.component.button.Button.class)
                .withText(words)
                .all()
                .getLast();
    }

    private static BoardFigures figures() {
        return new BoardFigures(
                StaffScreens.NOW,
                TODAY,
                List.of(new QueueFigures(new QueueCounts(LICENSE, 6, 1, 0, 7, 0, 0), StaffScreens.NOW)),
                Map.of(LICENSE, 7L),
                List.of(new DueDay(TODAY, false)),
                List.of(new DueFigure(LICENSE, TODAY, 7)),
                TODAY,
                List.of(),
                TODAY.minusDays(29),
                List.of(),
                List.of(),
                LocalTime.of(16, 0),
                null);
    }
}
