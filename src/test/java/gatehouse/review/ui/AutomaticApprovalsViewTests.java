package gatehouse.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.onboarding.AutomaticApproval;
import gatehouse.onboarding.AutomaticApprovals;
import gatehouse.onboarding.AutomaticApprovals.Place;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.ScreenTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = ReviewScreens.class)
@ViewPackages(packages = {"gatehouse.review.ui", "gatehouse.ui"})
class AutomaticApprovalsViewTests extends ScreenTest {

    private static final SupplierId SUPPLIER = new SupplierId(3);

    @Autowired
    private AutomaticApprovals approvals;

    @Autowired
    private CurrentUser user;

    @BeforeEach
    void oneStands() {
        reset(approvals);
        signedIn(Role.SUPERVISOR);
        when(approvals.page(anyString(), any(), anyInt())).thenReturn(List.of(row(null)));
    }

    @Test
    void aSupervisorRevokesForAReasonAndSeesTheSmsThatItBecomes() {
        when(approvals.revoke(SUPPLIER, Step.GENERAL_TAXPAYER, "发票已被红冲")).thenReturn(true);
        open("automatic");
        press(revocation());
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(sms -> sms.contains("【阿里企业采购】深圳永盛科技有限公司"));

        send();
        verify(approvals, never()).revoke(any(), any(), any());
        test(find(TextArea.class).single()).setValue("发票已被红冲");
        send();

        verify(approvals).revoke(SUPPLIER, Step.GENERAL_TAXPAYER, "发票已被红冲");
        assertThat(notices()).anyMatch(notice -> notice.contains("已撤销：永盛科技"));
    }

    @Test
    void whatSomebodyElseRevokedMeanwhileIsSaid() {
        when(approvals.revoke(any(), any(), any())).thenReturn(false);
        open("automatic");
        press(revocation());
        test(find(TextArea.class).single()).setValue("发票已被红冲");

        send();

        assertThat(notices()).anyMatch(notice -> notice.contains("没有任何改动"));
    }

    @Test
    void anAuditorReadsAndRevokesNothing() {
        signedIn(Role.AUDITOR);

        open("automatic");

        assertThat(grid().getColumns()).hasSize(6);
    }

    @Test
    void memberAndPageStandInTheAddress() {
        open("automatic?member=永盛科技&after=1763517600000-17");

        verify(approvals).page("永盛科技", new Place(Instant.ofEpochMilli(1763517600000L), 17), 50);
    }

    private void signedIn(String role) {
        var person = CaseSamples.signedIn(Set.of(role));
        when(user.requiredStaff()).thenReturn(person);
        when(user.find()).thenReturn(Optional.of(person));
    }

    private Button revocation() {
        return (Button) test(grid()).getCellComponent(0, 6);
    }

    private void press(Button button) {
        test(button).click();
    }

    private void send() {
        test(find(Button.class).withText("撤销通过").all().stream()
                        .filter(button -> button.getSuffixComponent() != null)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private Grid<AutomaticApproval> grid() {
        return find(Grid.class).single();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private static AutomaticApproval row(@Nullable String revoked) {
        return new AutomaticApproval(
                SUPPLIER,
                "永盛科技",
                "深圳永盛科技有限公司",
                Step.GENERAL_TAXPAYER,
                CaseSamples.KIND,
                Instant.parse("2026-11-18T02:00:00Z"),
                revoked,
                null,
                null);
    }
}
