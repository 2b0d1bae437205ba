package gatehouse.review.ui;

import static gatehouse.review.ui.CaseSamples.LICENSE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.CurrentActor;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.feed.ChangeFeed;
import gatehouse.notice.OutcomeWording;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.AutomaticApprovals;
import gatehouse.onboarding.Kinds;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewQueue;
import gatehouse.sms.SmsSettings;
import gatehouse.sms.SmsTexts;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The screens of the review desk with nothing behind them: the tests say what the services answer. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
@Import({SmsTexts.class, OutcomeWording.class})
@ComponentScan({"gatehouse.texts", "gatehouse.ui", "gatehouse.calendar.ui", "gatehouse.review.ui"})
class ReviewScreens {

    @Bean
    Clock clock() {
        return CaseSamples.CLOCK;
    }

    @Bean
    ReviewDesk desk() {
        return mock();
    }

    @Bean
    ReviewQueue queue() {
        return mock();
    }

    @Bean
    AutomaticApprovals automaticApprovals() {
        return mock();
    }

    @Bean
    Applications applications() {
        return mock();
    }

    @Bean
    Kinds kinds() {
        Kinds kinds = mock();
        when(kinds.required(any())).thenReturn(LICENSE);
        return kinds;
    }

    @Bean
    BusinessCalendars calendars() {
        BusinessCalendars calendars = mock();
        when(calendars.current()).thenReturn(CaseSamples.CALENDAR);
        when(calendars.inForce(any())).thenAnswer(policy -> policy.getArgument(0));
        when(calendars.explain(any(), any())).thenReturn(CaseSamples.EXPLANATION);
        return calendars;
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
        when(user.requiredStaff()).thenReturn(CaseSamples.signedIn(Set.of("REVIEWER")));
        return user;
    }

    @Bean
    CurrentActor actor() {
        CurrentActor actor = mock();
        when(actor.get()).thenReturn(new Actor(ActorType.STAFF, CaseSamples.ME, "李敏"));
        return actor;
    }

    @Bean
    AuthenticationContext authentication() {
        return mock();
    }
}
