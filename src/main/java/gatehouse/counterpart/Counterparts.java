package gatehouse.counterpart;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Those we call 外部系统, by name: each has a fuse of its own, however many call it. */
@Component
public class Counterparts {

    private final CounterpartSettings settings;
    private final Map<String, Counterpart> known = new ConcurrentHashMap<>();

    public Counterparts(CounterpartSettings settings) {
        this.settings = settings;
    }

    public Counterpart named(String name) {
        return known.computeIfAbsent(name, unknown -> new Counterpart(unknown, settings, System::nanoTime));
    }

    Health health() {
        Map<String, String> states = new TreeMap<>();
        known.values().forEach(each -> states.put(each.name(), each.isDown() ? "down" : "working"));
        Health.Builder health = states.containsValue("down") ? Health.unknown() : Health.up();
        return health.withDetails(states).build();
    }

    /** Told, never a reason to take the node out of service. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({CounterpartSettings.class, AliyunOcrSettings.class})
    static class InContext {

        @Bean
        HealthIndicator counterpartsHealthIndicator(Counterparts counterparts) {
            return counterparts::health;
        }
    }
}
