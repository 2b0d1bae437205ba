package gatehouse.review.ui;

import static gatehouse.review.ui.CaseSamples.heldBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import gatehouse.access.CurrentUser;
import gatehouse.feed.Change;
import gatehouse.review.ReviewQueue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = ReviewScreens.class)
@ViewPackages(packages = {"gatehouse.review.ui", "gatehouse.ui"})
class QueueRailTests extends SpringBrowserlessTest {

    @Autowired
    private QueueRail rail;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SharedQueue shared;

    @BeforeEach
    void aCaseIsMine() {
        var mine = heldBy(5, "深圳永盛科技有限公司", CaseSamples.ME, "李敏");
        when(user.find()).thenReturn(Optional.of(CaseSamples.signedIn(Set.of("REVIEWER"))));
        when(queue.visibleKinds()).thenReturn(Set.of(CaseSamples.KIND));
        when(queue.find(mine.id())).thenReturn(Optional.of(mine));
        shared.forget();
    }

    @AfterEach
    void nobodyIsThere() {
        reset(queue);
        when(user.find()).thenReturn(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSFERRED", "ASSIGNED"})
    void whoeverIsHandedACaseIsToldOnWhateverPage(String step) {
        rail.heard(List.of(new Change(1, "case", 5, step + " BUSINESS_LICENSE CLAIMED " + CaseSamples.ME)));

        assertThat(notices()).singleElement().asString().contains("转给您一件：深圳永盛科技有限公司");
    }

    @Test
    void whatIClaimMyselfAndWhatOthersAreHandedIsNoNews() {
        rail.heard(List.of(
                new Change(1, "case", 5, "CLAIMED BUSINESS_LICENSE CLAIMED " + CaseSamples.ME),
                new Change(2, "case", 5, "TRANSFERRED BUSINESS_LICENSE CLAIMED 99")));

        assertThat(notices()).isEmpty();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }
}
