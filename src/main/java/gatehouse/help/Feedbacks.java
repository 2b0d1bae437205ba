package gatehouse.help;

import gatehouse.audit.Audit;
import gatehouse.feed.ChangeFeed;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of suppliers 意见反馈, for the supplier itself and the platform that acts for it. */
@Service
@Transactional
public class Feedbacks {

    /** Upon this topic of the change feed, open pages look again; the subject is the supplier. */
    public static final String TOPIC = "feedback";

    static final int LONGEST_QUESTION = 1000;
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofHours(24);
    private static final int LONGEST_PAGE = 100;
    private static final int MOST_SHOWN = 100;

    private final FeedbackTable table;
    private final Suppliers suppliers;
    private final Audit audit;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feedbacks(
            FeedbackTable table,
            Suppliers suppliers,
            Audit audit,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.suppliers = suppliers;
        this.audit = audit;
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param page where the question came up
     * @throws FeedbackRefused where nothing is asked, or more than is read
     * @throws AskedTooMuch where as many were asked in 24 hours as may be
     */
    public FeedbackRow ask(SupplierId supplier, String page, @Nullable String question) {
        suppliers.requireActingFor(suppliers.required(supplier));
        String asked = question == null ? "" : question.strip();
        if (asked.isEmpty()) {
            throw new FeedbackRefused("question", "EMPTY");
        }
        if (asked.codePointCount(0, asked.length()) > LONGEST_QUESTION) {
            throw new FeedbackRefused("question", "LENGTH");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = now.minus(DAY);
        table.askedBefore(MOST_A_DAY - 1, supplier, since).ifPresent(oldest -> {
            throw new AskedTooMuch(MOST_A_DAY, Duration.between(since, oldest));
        });
        long id = table.insert(supplier, page.substring(0, Math.min(page.length(), LONGEST_PAGE)), asked, now);
        audit.record("feedback.asked", "feedback:" + id, null);
        feed.append(TOPIC, supplier.value(), "asked");
        events.publishEvent(new FeedbackEvent.Asked(id, supplier, now));
        return table.find(id).orElseThrow();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> ofSupplier(SupplierId supplier) {
        suppliers.requireActingFor(suppliers.required(supplier));
        return table.of(supplier, MOST_SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<FeedbackRow> find(long id) {
        return table.find(id);
    }

    /** How many answers were not looked at yet: the red dot on the envelope. */
    @Transactional(readOnly = true)
    public int unread(SupplierId supplier) {
        return table.unread(supplier);
    }

    /** The supplier looked at its answers. */
    public void read(SupplierId supplier) {
        suppliers.requireActingFor(suppliers.required(supplier));
        table.read(supplier, clock.instant());
        feed.append(TOPIC, supplier.value(), "read");
    }

    /** The supplier looked at one answer. */
    public void read(SupplierId supplier, long id) {
        suppliers.requireActingFor(suppliers.required(supplier));
        table.read(supplier, id, clock.instant());
        feed.append(TOPIC, supplier.value(), "read");
    }
}
