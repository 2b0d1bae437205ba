package gatehouse.feed;

import gatehouse.append.Appends;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The change feed 变更流: appended in the transaction of the change, told to every subscriber of every node within a second. */
@Component
public class ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final Appends appends;
    private final List<Consumer<List<Change>>> subscribers = new CopyOnWriteArrayList<>();

    ChangeFeed(Appends appends) {
        this.appends = appends;
    }

    /** Appends a change; part of the caller's transaction. */
    public void append(String topic, long subject, String detail) {
        appends.add("INSERT INTO change_feed (topic, subject, detail) VALUES (?, ?, ?)", topic, subject, detail);
    }

    /** Calls the subscriber with each batch of changes, on the reader's thread: hand over quickly. Run the answer to end it. */
    public Runnable subscribe(Consumer<List<Change>> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    void tell(List<Change> changes) {
        for (Consumer<List<Change>> subscriber : subscribers) {
            try {
                subscriber.accept(changes);
            } catch (RuntimeException broken) {
                LOG.warn("A subscriber of the change feed failed", broken);
            }
        }
    }
}
