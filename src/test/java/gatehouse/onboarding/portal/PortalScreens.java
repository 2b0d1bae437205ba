package gatehouse.onboarding.portal;

import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.agreement.AgreementVersions;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormAgreements;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.PromiseWords;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.supplier.TradeRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The supplier portal with nothing behind it: the tests say what the services answer. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ReasonTexts.class, FormAgreements.class, AgreementVersions.class})
@ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.onboarding.portal", "gatehouse.kind.license.portal"})
public class PortalScreens {

    public static final long ME = 3;

    public static final SignedIn SUPPLIER =
            new SignedIn(Door.SUPPLIER, ME, "永盛科技", "永盛科技", "", true, false, Set.of(Role.SUPPLIER), Set.of());

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-19T06:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    OwnApplications own() {
        return mock();
    }

    @Bean
    BusinessLicense license() {
        return new BusinessLicense();
    }

    /** Of one who sells, as long as a test says nothing else, also after it was reset. */
    @Bean
    OwnLadder ladder() {
        return mock(
                OwnLadder.class,
                call -> call.getMethod().getReturnType() == TradeRole.class
                        ? TradeRole.SELLER
                        : RETURNS_DEFAULTS.answer(call));
    }

    @Bean
    Kinds kinds(List<ApplicationKind> all) {
        Kinds kinds = mock();
        all.forEach(kind -> when(kinds.required(kind.code())).thenReturn(kind));
        return kinds;
    }

    @Bean
    PromiseWords promise() {
        PromiseWords promise = mock();
        when(promise.promise(any(), any())).thenReturn("今天 24:00 前审核完，最迟 11月24日");
        when(promise.promiseIfSentNow(any(), any())).thenReturn("若现在（14:00）提交：今天 24:00 前审核完，最迟 11月24日");
        when(promise.explanation(any(), any(), any())).thenReturn("周四提交，在16:00之前");
        return promise;
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
        when(user.requiredSupplier()).thenReturn(SUPPLIER);
        when(user.find()).thenReturn(Optional.of(SUPPLIER));
        return user;
    }

    @Bean
    CurrentActor actor() {
        CurrentActor actor = mock();
        when(actor.get()).thenReturn(SUPPLIER.actor());
        return actor;
    }

    @Bean
    AuthenticationContext authentication() {
        return mock();
    }
}
