package gatehouse.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import gatehouse.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What every page gets before it is drawn 页面初始化: language, colours, own scripts, and words for when the line is cut. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final List<String> SCRIPTS = List.of("page", "keys", "countdown", "scan-viewer", "chart");

    private final transient Wishes wishes;
    private final transient Texts texts;
    private final UnexpectedErrors errors;
    private final List<String> scripts;

    PageSetup(Wishes wishes, Texts texts, UnexpectedErrors errors) {
        this.wishes = wishes;
        this.texts = texts;
        this.errors = errors;
        this.scripts = SCRIPTS.stream()
                .map(name -> "gatehouse/" + name + ".js")
                .filter(path -> file(path).exists())
                // the hash makes the address new with every change: the browser may keep the file for a year
                .map(path -> path + "?v-c=" + hash(path))
                .toList();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addUIInitListener(init -> setUp(init.getUI(), VaadinRequest.getCurrent()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(errors));
        event.getSource().setSystemMessagesProvider(asked -> messages(wishes.language(asked.getRequest())));
    }

    private void dress(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Element html = page.getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", tag(wishes.language(response.getVaadinRequest())));
            var scheme = wishes.scheme(response.getVaadinRequest()).value();
            html.attr("theme", scheme.getThemeValue());
            html.attr("style", "color-scheme: " + scheme.getValue());
        }
        for (String script : scripts) {
            page.head().appendElement("script").attr("src", script).attr("defer", true);
        }
    }

    private void setUp(UI ui, @Nullable VaadinRequest request) {
        var language = wishes.language(request);
        ui.setLocale(language);
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(texts.in(language, "ui.line.lost"));
        lost.setDialogTextGaveUp(texts.in(language, "ui.line.given-up"));
        ui.getPage()
                .executeJs(
                        "const line = window.Vaadin?.connectionIndicator; if (line) {"
                                + " line.onlineText = $0; line.offlineText = $1; line.reconnectingText = $2; }",
                        texts.in(language, "ui.line.back"),
                        texts.in(language, "ui.line.given-up"),
                        texts.in(language, "ui.line.lost"));
    }

    private SystemMessages messages(Locale language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.in(language, "ui.session.expired"));
        messages.setSessionExpiredMessage(texts.in(language, "ui.session.expired.next"));
        messages.setInternalErrorCaption(texts.in(language, "ui.error.title"));
        messages.setInternalErrorMessage(texts.in(language, "ui.error.reload"));
        messages.setCookiesDisabledCaption(texts.in(language, "ui.cookies.off"));
        messages.setCookiesDisabledMessage(texts.in(language, "ui.cookies.off.next"));
        messages.setSyncErrorCaption(texts.in(language, "ui.error.title"));
        messages.setSyncErrorMessage(texts.in(language, "ui.error.reload"));
        return messages;
    }

    static String tag(Locale language) {
        return "en".equals(language.getLanguage()) ? "en" : "zh-CN";
    }

    private static ClassPathResource file(String path) {
        return new ClassPathResource("META-INF/resources/" + path);
    }

    private static String hash(String path) {
        try (var in = file(path).getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
