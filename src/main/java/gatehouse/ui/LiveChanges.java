package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import gatehouse.feed.Change;
import gatehouse.feed.ChangeFeed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;

/**
 * Tells open screens what changed 实时刷新: one subscription to the change feed for the whole node, handed on in memory,
 * and to each screen at most four times a second.
 */
@org.springframework.stereotype.Component
@Lazy
public class LiveChanges {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(250);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-changes").factory());
    private final Runnable unsubscribe;

    LiveChanges(ChangeFeed feed) {
        unsubscribe = feed.subscribe(this::tell);
    }

    /** As long as the component is attached, it hears of the changes under these topics, inside its UI's lock. */
    public void listen(Component screen, Set<String> topics, Consumer<List<Change>> heard) {
        screen.addAttachListener(attached -> {
            var registration = register(attached.getUI(), topics, heard);
            screen.addDetachListener(detached -> {
                registration.remove();
                detached.unregisterListener();
            });
        });
    }

    void guard(Component frame, ObjectProvider<PageGuard> guards) {
        guards.ifAvailable(guard ->
                listen(frame, guard.topics(), heard -> frame.getUI().ifPresent(page -> guard.heard(page, heard))));
    }

    private Registration register(UI ui, Set<String> topics, Consumer<List<Change>> heard) {
        var listener = new Listener(ui, topics, heard);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(List<Change> changes) {
        for (var listener : listeners) {
            listener.add(changes);
        }
    }

    @PreDestroy
    void stop() {
        unsubscribe.run();
        later.shutdownNow();
    }

    /** One screen: what it has not been told yet, and when it was told last. */
    private final class Listener {

        private final UI ui;
        private final Set<String> topics;
        private final Consumer<List<Change>> heard;
        private final List<Change> waiting = new ArrayList<>();
        private boolean scheduled;
        private long toldAt = System.nanoTime() - AT_MOST_EVERY.toNanos();

        Listener(UI ui, Set<String> topics, Consumer<List<Change>> heard) {
            this.ui = ui;
            this.topics = topics;
            this.heard = heard;
        }

        synchronized void add(List<Change> changes) {
            changes.stream().filter(change -> topics.contains(change.topic())).forEach(waiting::add);
            if (!waiting.isEmpty() && !scheduled) {
                scheduled = true;
                var pause = toldAt + AT_MOST_EVERY.toNanos() - System.nanoTime();
                later.schedule(this::deliver, Math.max(0, pause), TimeUnit.NANOSECONDS);
            }
        }

        private synchronized List<Change> take() {
            var taken = List.copyOf(waiting);
            waiting.clear();
            scheduled = false;
            toldAt = System.nanoTime();
            return taken;
        }

        private void deliver() {
            try {
                ui.access(() -> heard.accept(take()));
            } catch (UIDetachedException closed) {
                listeners.remove(this);
            }
        }
    }
}
