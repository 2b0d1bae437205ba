package gatehouse.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The change feed 变更流: appended in the transaction of the change, told to every subscriber of every node within a second. */
@Component
public class ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final JdbcClient jdbc;
    private final List<Consumer<List<Change>>> subscribers = new CopyOnWriteArrayList<>();

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends a change; part of the caller's transaction. */
    public void append(String topic, long subject, String detail) {
        jdbc.sql("INSERT INTO change_feed (topic, subject, detail) VALUES (?, ?, ?)")
                .params(topic, subject, detail)
                .update();
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
