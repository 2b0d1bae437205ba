package gatehouse.document;

import java.util.List;

/** A file that is not taken 上传被拒: the first check that it does not pass (spec B18). */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More pixels than a page ever has: a picture that would unpack to fill the memory. */
    public static final String PIXELS = "PIXELS";
    /** Cut off, or no picture behind its first bytes. */
    public static final String UNREADABLE = "UNREADABLE";

    public static final String TOO_LARGE = "TOO_LARGE";

    private final String code;
    private final transient List<String> arguments;

    UploadRefused(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "document.upload." + code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
