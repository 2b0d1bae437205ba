package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 工商注册号: 15 digits, on licences from before 2015 (GS15-2006, spec B4). */
public record RegistrationNumber(String value) implements CompanyNumber {

    /** Whom the serial number was given to: 内资, 外资, 个体工商户. */
    public enum Kind {
        DOMESTIC,
        FOREIGN,
        INDIVIDUAL
    }

    private static final int LENGTH = 15;

    static final Rules RULES = Rules.of(
            "regno15",
            Rules.NOT_EMPTY,
            length(LENGTH, LENGTH),
            refuseUnless("CHARSET", "[0-9]*"),
            refuseUnless("REGION", value -> Province.isRegistry(value.substring(0, 6))),
            refuseUnless("CHECK", PureMod11And10::holds));

    public RegistrationNumber {
        RULES.require(value);
    }

    public static Checked<RegistrationNumber> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), RegistrationNumber::new);
    }

    /** Whether it is as long as one, whatever it is made of. */
    public static boolean hasLength(String typed) {
        return NormalForm.length(NormalForm.of(typed)) == LENGTH;
    }

    public Kind kind() {
        return switch (value.charAt(6)) {
            case '0', '1', '2', '3' -> Kind.DOMESTIC;
            case '4', '5' -> Kind.FOREIGN;
            default -> Kind.INDIVIDUAL;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
