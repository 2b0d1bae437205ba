package gatehouse.embedded;

/** A reason why Gatehouse does not start, in one sentence for the person at the keyboard. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
