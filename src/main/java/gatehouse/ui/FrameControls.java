package gatehouse.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import gatehouse.texts.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The two buttons that every frame has 语言与配色按钮, and every door outside a frame. */
@Component
public class FrameControls {

    private final Wishes wishes;

    FrameControls(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Both, for the corner of a page that stands in no frame. */
    public Div both(Locale current) {
        var corner = new Div(scheme(), language(current));
        corner.addClassName("gh-door-controls");
        return corner;
    }

    /** Says the other language in that language; what is typed elsewhere on the page is not kept by the reload. */
    Button language(Locale current) {
        var other = Texts.LANGUAGES.stream()
                .filter(language -> !language.equals(Texts.offered(current)))
                .findFirst()
                .orElseThrow();
        var button = new Button("en".equals(other.getLanguage()) ? "EN" : "中文", pressed -> {
            wishes.choose(other);
            UI.getCurrent().getPage().reload();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("gh-language");
        button.getElement().setAttribute("lang", PageSetup.tag(other));
        button.setAriaLabel("en".equals(other.getLanguage()) ? "English" : "切换为中文");
        return button;
    }

    /** Lays the sheet of the keys over the page; the browser knows which work there. */
    Button keys() {
        var button = new Button(VaadinIcon.KEYBOARD_O.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("gh-keys-open");
        var words = button.getTranslation("ui.page.keys");
        button.setAriaLabel(words);
        // no tooltip of the toolkit: while it is shown, it takes the Esc that is meant for the page
        button.getElement().setAttribute("title", words + " (?)");
        KeyHint.throughScopes(button);
        return KeyHint.on(button, "?");
    }

    Button scheme() {
        var button = new Button();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("gh-scheme");
        draw(button, wishes.scheme(com.vaadin.flow.server.VaadinRequest.getCurrent()));
        return button;
    }

    private void draw(Button button, Scheme scheme) {
        button.setIcon(
                switch (scheme) {
                    case LIGHT -> VaadinIcon.SUN_O.create();
                    case DARK -> VaadinIcon.MOON_O.create();
                    case SYSTEM -> VaadinIcon.ADJUST.create();
                });
        var words = button.getTranslation("ui.scheme." + scheme);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        var pressing = new com.vaadin.flow.shared.Registration[1];
        pressing[0] = button.addClickListener(pressed -> {
            pressing[0].remove();
            var next = scheme.next();
            wishes.choose(next);
            UI.getCurrent().getPage().setColorScheme(next.value());
            draw(button, next);
        });
    }
}
