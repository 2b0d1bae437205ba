package gatehouse.deposit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositAlert;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositList;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositSamples;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.PayoutOutlook;
import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.StaffScreens;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = DepositsViewTests.Screens.class)
@ViewPackages(packages = "gatehouse.deposit.ui")
class DepositsViewTests extends SpringBrowserlessTest {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    DepositList list;

    @Autowired
    CurrentUser user;

    @BeforeEach
    void oneHasFailed() {
        reset(list);
        StaffScreens.signedIn(user, Role.SUPERVISOR);
        when(list.page(any(), any(), anyInt())).thenReturn(new DepositList.Page(List.of(row()), null));
        when(list.alerts()).thenReturn(List.of());
        when(list.outlook()).thenReturn(PayoutOutlook.WORKING);
    }

    @Test
    void aDepositIsListedWithItsAccountMasked() {
        var view = new DepositsView(list, changes(), user);
        UI.getCurrent().add(view);
        view.beforeEnter(entering("deposits"));

        assertThat(grid(view).getListDataView().getItems())
                .extracting(DepositRow::accountMasked)
                .containsExactly("****3456");
        assertThat(words(view)).doesNotContain("打款预警", "连续失败");
    }

    @Test
    void alertsStandAboveEverything() {
        when(list.alerts()).thenReturn(List.of(new DepositAlert(8, "永盛科技", LICENSE, 2, NOW)));
        when(list.outlook()).thenReturn(PayoutOutlook.BANK_DOWN);

        var view = new DepositsView(list, changes(), user);
        UI.getCurrent().add(view);
        view.beforeEnter(entering("deposits"));

        assertThat(words(view)).contains("打款预警", "永盛科技（企业名称认证）：已有 2 天", "打款银行连续失败");
    }

    @Test
    void aSupervisorClosesAnAlertAndAnAuditorReadsIt() {
        when(list.alerts()).thenReturn(List.of(new DepositAlert(8, "永盛科技", LICENSE, 2, NOW)));
        var view = new DepositsView(list, changes(), user);
        UI.getCurrent().add(view);
        view.beforeEnter(entering("deposits"));
        when(list.alerts()).thenReturn(List.of());

        test(find(Button.class).withText("已处理").single()).click();

        verify(list).dismiss(8);
        assertThat(words(view)).doesNotContain("打款预警");
        when(list.alerts()).thenReturn(List.of(new DepositAlert(9, "永盛科技", LICENSE, 3, NOW)));
        StaffScreens.signedIn(user, Role.AUDITOR);
        var read = new DepositsView(list, changes(), user);
        read.beforeEnter(entering("deposits"));
        assertThat(words(read)).contains("打款预警").doesNotContain("已处理");
    }

    @Test
    void stateAndPageStandInTheAddress() {
        var view = new DepositsView(list, changes(), user);
        UI.getCurrent().add(view);

        view.beforeEnter(entering("deposits?state=BOUNCED&after=0-40"));

        verify(list).page(DepositState.BOUNCED, new DepositList.Place(0, 40), 50);
    }

    private static DepositRow row() {
        return new DepositRow(
                new DepositId(17),
                new ApplicationId(5),
                new SupplierId(3),
                LICENSE,
                DepositState.BOUNCED,
                "招商银行",
                "招商银行总行",
                DepositSamples.CNAPS,
                "****3456",
                DepositSamples.COMPANY,
                2,
                NOW,
                null,
                NOW.plusSeconds(86_400),
                NOW,
                BounceReason.ACCOUNT_FROZEN,
                List.of("LOOKS_LIKE_CARD", "BANK_PREFIX_DIFFERS"));
    }

    private static LiveChanges changes() {
        return mock();
    }

    private static BeforeEnterEvent entering(String address) {
        BeforeEnterEvent event = mock();
        int query = address.indexOf('?');
        when(event.getLocation())
                .thenReturn(
                        query < 0
                                ? new Location(address)
                                : new Location(
                                        address.substring(0, query),
                                        QueryParameters.fromString(address.substring(query + 1))));
        return event;
    }

    @SuppressWarnings("unchecked")
    private static Grid<DepositRow> grid(Component view) {
        return (Grid<DepositRow>)
                view.getChildren().filter(Grid.class::isInstance).findFirst().orElseThrow();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(StaffScreens.class)
    static class Screens {

        @Bean
        DepositList list() {
            return mock();
        }
    }
}
