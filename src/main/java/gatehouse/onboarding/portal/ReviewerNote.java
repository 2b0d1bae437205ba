package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gatehouse.onboarding.RejectionReason;
import java.util.List;

/** Why a field or a picture was sent back 审核意见, beside it; it stays when it is corrected, and says so. */
class ReviewerNote extends Composite<Div> {

    private final Span corrected = new Span(getTranslation("onboarding.form.note.corrected"));

    ReviewerNote(List<RejectionReason> reasons) {
        getContent().addClassName("gh-note");
        corrected.addClassName("gh-note-corrected");
        corrected.setVisible(false);
        for (var reason : reasons) {
            var title = new Span(getTranslation("onboarding.form.note"));
            title.addClassName("gh-note-title");
            getContent().add(new Paragraph(title, new Span(reason.supplierText())));
        }
        getContent().add(corrected);
    }

    void setCorrected(boolean isCorrected) {
        corrected.setVisible(isCorrected);
        getContent().setClassName("gh-note-done", isCorrected);
    }
}
