package gatehouse.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.security.AuthenticationContext;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.SignedIn;
import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.CurrentActor;
import gatehouse.feed.ChangeFeed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What every screen of staff stands on, with nothing behind it: the tests bring their own services. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan({"gatehouse.texts", "gatehouse.ui"})
public class StaffScreens {

    /** Monday, 2026-11-16, 11:00 in Beijing. */
    public static final Instant NOW = Instant.parse("2026-11-16T03:00:00Z");

    public static final long ME = 1;

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    ChangeFeed feed() {
        ChangeFeed feed = mock();
        when(feed.subscribe(any())).thenReturn(() -> {});
        return feed;
    }

    @Bean
    CurrentUser user() {
        return mock();
    }

    @Bean
    CurrentActor actor() {
        CurrentActor actor = mock();
        when(actor.get()).thenReturn(new Actor(ActorType.STAFF, ME, "陈静"));
        return actor;
    }

    @Bean
    AuthenticationContext authentication() {
        return mock();
    }

    public static void signedIn(CurrentUser user, String... roles) {
        var person = new SignedIn(Door.STAFF, ME, "chen", "陈静", "", true, false, Set.of(roles), Set.of());
        when(user.requiredStaff()).thenReturn(person);
        when(user.find()).thenReturn(Optional.of(person));
    }
}
