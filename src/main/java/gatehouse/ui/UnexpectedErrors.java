package gatehouse.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import gatehouse.texts.Texts;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells what went wrong 意外与拒绝: a refusal in its own sentence, the unexpected by a number that stands in the log. */
@Component
public class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Texts texts;
    private final transient ObjectProvider<RefusalWords> refusals;
    private volatile boolean stopping;

    UnexpectedErrors(Texts texts, ObjectProvider<RefusalWords> refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    /** Pages that are still open are told to the last moment; what they ask for then may be gone already. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Override
    public void error(ErrorEvent event) {
        var thrown = event.getThrowable();
        if (stopping) {
            LOG.debug("Failed while the application stops", thrown);
            return;
        }
        var ui = UI.getCurrent();
        if (causes(thrown).stream().anyMatch(ClientAbortException.class::isInstance)) {
            LOG.debug("The browser went away before its answer came", thrown);
            return;
        }
        if (ui == null) {
            LOG.error("Failed where nobody looks", thrown);
            return;
        }
        var refusal = refusal(thrown, ui.getLocale());
        refusal.ifPresentOrElse(Notices::refused, () -> Notices.failed(unexpected(thrown, ui.getLocale())));
    }

    /** The sentence for something that a person could cause; empty where it is a failure of ours. */
    public Optional<String> refusal(Throwable thrown, Locale language) {
        return causes(thrown).stream()
                .flatMap(cause -> sentence(cause, language).stream())
                .findFirst();
    }

    /** Logs a failure of ours and answers what the person reads, with the number under which it is found. */
    public String unexpected(Throwable thrown, Locale language) {
        var number = number();
        LOG.error("Unexpected error {}", number, thrown);
        var key = causes(thrown).stream().anyMatch(DataAccessException.class::isInstance)
                ? "ui.error.database"
                : "ui.error.unexpected";
        return texts.in(language, key, number);
    }

    private Optional<String> sentence(Throwable cause, Locale language) {
        if (cause instanceof AccessDeniedException || cause instanceof com.vaadin.flow.router.AccessDeniedException) {
            return Optional.of(texts.in(language, "ui.error.denied"));
        }
        return refusals.stream()
                .flatMap(words -> words.sentence(cause, language).stream())
                .findFirst();
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .toList();
    }

    private static String number() {
        var bytes = new byte[3];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
