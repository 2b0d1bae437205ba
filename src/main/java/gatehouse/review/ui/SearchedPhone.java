package gatehouse.review.ui;

import com.vaadin.flow.server.VaadinSession;
import gatehouse.vocabulary.MobileNumber;
import java.util.Optional;

/** The phone that is searched for 按手机号查找: kept with the session, since addresses stand in histories and logs. */
record SearchedPhone(String number) {

    /** Stands in the address in its place. */
    static final String PARAMETER = "phone";

    static final String KEPT = "kept";

    static boolean is(String text) {
        return MobileNumber.parse(text).isAccepted();
    }

    static void keep(String text) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(SearchedPhone.class, new SearchedPhone(text));
        }
    }

    /** None in another session: who is sent such a link sees the list without it. */
    static Optional<String> kept() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(SearchedPhone.class))
                .map(SearchedPhone::number);
    }

    /** Never a phone in a log. */
    @Override
    public String toString() {
        return "SearchedPhone";
    }
}
