package gatehouse.agreement.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import gatehouse.agreement.Agreement;
import java.util.List;
import java.util.stream.IntStream;

/** What one agrees to 同意声明: a sentence in which each document is a link to its text, beside the page. */
public class AgreementWords extends Span {

    /** Stands around the place of each document; no bundle holds it. */
    private static final String MARK = "\u0001";

    /** @param sentenceKey its text names the documents as {0}, {1} … */
    public AgreementWords(String sentenceKey, List<Agreement> agreements) {
        Object[] places = IntStream.range(0, agreements.size())
                .mapToObj(at -> MARK + at + MARK)
                .toArray();
        String[] parts = getTranslation(sentenceKey, places).split(MARK, -1);
        for (int at = 0; at < parts.length; at++) {
            if (at % 2 == 0) {
                add(new Span(parts[at]));
            } else {
                add(link(agreements.get(Integer.parseInt(parts[at]))));
            }
        }
    }

    private Anchor link(Agreement agreement) {
        var link = new Anchor(agreement.path(), getTranslation(agreement.titleKey()), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }
}
