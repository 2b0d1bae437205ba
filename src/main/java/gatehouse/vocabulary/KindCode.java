package gatehouse.vocabulary;

import java.util.regex.Pattern;

/** The code of a review kind (审核类型) such as BUSINESS_LICENSE: kinds are open, so it is no enum. */
public record KindCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{1,39}");

    public KindCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a kind: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
