package gatehouse.supplier.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.audit.Actor;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import gatehouse.supplier.BuyerName;
import gatehouse.supplier.InvitationId;
import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.PoolMember;
import gatehouse.supplier.PoolSource;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PoolViewTests.Pools.class)
@ViewPackages(packages = {"gatehouse.supplier.portal", "gatehouse.ui"})
@WithMockUser(roles = Role.SUPPLIER)
class PoolViewTests extends SpringBrowserlessTest {

    private static final SupplierId ME = new SupplierId(3);
    private static final BuyerName BUYER = new BuyerName(new SupplierId(9), "huadong", "华东重工集团有限公司");

    @Autowired
    Invitations invitations;

    @Autowired
    QualifiedPool pool;

    @Autowired
    Suppliers suppliers;

    @BeforeEach
    void aBuyer() {
        reset(invitations, pool, suppliers);
        when(suppliers.tradeRoleOf(ME)).thenReturn(TradeRole.BOTH);
    }

    @Test
    void aBuyerSeesItsPoolAndWhoseItIsIn() {
        when(pool.membersOf(ME)).thenReturn(List.of(member()));
        when(pool.buyersOf(ME)).thenReturn(List.of(BUYER));

        UI.getCurrent().navigate("portal/pool");

        assertThat(text()).contains("我的合格供应商库（1）", "qiming2026", "短信回复", "华东重工集团有限公司");
    }

    @Test
    void aSupplierThatOnlySellsSeesOnlyItsBuyers() {
        when(suppliers.tradeRoleOf(ME)).thenReturn(TradeRole.SELLER);

        UI.getCurrent().navigate("portal/pool");

        assertThat(text()).contains("还没有买家把本账号加入").doesNotContain("我的合格供应商库");
    }

    @Test
    void aSupplierIsTakenOutOnlyWithAReason() {
        when(pool.membersOf(ME)).thenReturn(List.of(member()));
        org.mockito.Mockito.doThrow(
                        new SupplierRefused(List.of(new FieldProblem("reason", "EMPTY", "supplier.pool.reason.EMPTY"))))
                .when(pool)
                .remove(ME, new SupplierId(7), "");
        UI.getCurrent().navigate("portal/pool");

        press("移出");
        test(find(Button.class).withText("移出").all().getLast()).click();
        assertThat(field("移出原因").getErrorMessage()).isEqualTo("请填写移出原因");
        test(field("移出原因")).setValue("合作终止");
        test(find(Button.class).withText("移出").all().getLast()).click();

        verify(pool).remove(ME, new SupplierId(7), "合作终止");
    }

    @Test
    void anUnknownNameStandsAtItsField() {
        when(pool.add(any(), any()))
                .thenThrow(new SupplierRefused(
                        List.of(new FieldProblem("member", "UNKNOWN", "supplier.pool.member.UNKNOWN"))));
        UI.getCurrent().navigate("portal/pool");
        test(field("按会员名添加")).setValue("qiming");

        press("添加");

        assertThat(field("按会员名添加").getErrorMessage()).contains("没有这个会员名");
        assertThat(field("按会员名添加").getValue()).isEqualTo("qiming");
    }

    @Test
    void aBuyerInvitesAndSeesWhatBecameOfIt() {
        when(invitations.ofBuyer(ME)).thenReturn(List.of(invitation(InvitationState.JOINED, "qiming2026")));
        UI.getCurrent().navigate("portal/invitations");
        assertThat(text()).contains("138****8000", "已加入", "qiming2026");
        test(field("供应商手机号")).setValue("13800138000");

        press("发送邀请");

        verify(invitations).invite(ME, "13800138000");
        assertThat(field("供应商手机号").getValue()).isEmpty();
    }

    @Test
    void theLinkOfAnInvitationAsksOnce() {
        when(invitations.find("abc")).thenReturn(Optional.of(invitation(InvitationState.SENT, null)));
        UI.getCurrent().navigate("portal/join/abc");
        assertThat(text()).contains("华东重工集团有限公司", "永盛科技");

        press("确认加入");

        verify(invitations).confirm(ME, "abc");
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        when(invitations.find("abc")).thenReturn(Optional.of(invitation(InvitationState.EXPIRED, null)));

        UI.getCurrent().navigate("portal/join/abc");

        assertThat(text()).contains("已使用或已过期");
        assertThat(find(Button.class).withText("确认加入").exists()).isFalse();
    }

    private static PoolMember member() {
        return new PoolMember(new SupplierId(7), "qiming2026", null, PoolSource.REPLY, Instant.EPOCH);
    }

    private static InvitationRow invitation(InvitationState state, @Nullable String joined) {
        return new InvitationRow(
                new InvitationId(1),
                BUYER,
                "138****8000",
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                joined,
                joined == null ? null : Instant.EPOCH);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** The pages with nothing behind them. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.supplier.portal"})
    static class Pools {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Suppliers suppliers() {
            return mock();
        }

        @Bean
        Invitations invitations() {
            return mock();
        }

        @Bean
        QualifiedPool pool() {
            return mock();
        }

        @Bean
        ChangeFeed feed() {
            ChangeFeed feed = mock();
            when(feed.subscribe(any())).thenReturn(() -> {});
            return feed;
        }

        @Bean
        CurrentUser user() {
            CurrentUser user = mock();
            var me = new SignedIn(
                    Door.SUPPLIER, ME.value(), "永盛科技", "永盛科技", "", true, false, Set.of(Role.SUPPLIER), Set.of());
            when(user.requiredSupplier()).thenReturn(me);
            when(user.find()).thenReturn(Optional.of(me));
            return user;
        }

        @Bean
        CurrentActor actor() {
            CurrentActor actor = mock();
            when(actor.get()).thenReturn(Actor.SYSTEM);
            return actor;
        }

        @Bean
        AuthenticationContext authentication() {
            return mock();
        }
    }
}
