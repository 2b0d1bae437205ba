package gatehouse.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code from an SMS as it was typed or pasted 验证码 (spec A.3), in the normal form of every code field (spec part B): six digits,
 * whatever stands around or between them.
 */
public record TypedCode(String value) {

    private static final Pattern WELL_FORMED = Pattern.compile("[0-9]{6}");

    public static TypedCode of(@Nullable String typed) {
        return new TypedCode(NormalForm.of(typed));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    public boolean isWellFormed() {
        return WELL_FORMED.matcher(value).matches();
    }
}
