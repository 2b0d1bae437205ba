package gatehouse.ui;

import com.vaadin.flow.component.html.Span;

/** A short word on a state 状态标签, in its tone and with the shape of the tone. */
public class StatusBadge extends Span {

    public StatusBadge(String words, Tone tone) {
        super(words);
        addClassNames("gh-badge", tone.className());
    }
}
