package gatehouse.supplier;

import gatehouse.access.AccessRefused;
import gatehouse.access.PasswordRule;
import gatehouse.texts.FieldProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wished login password 登录密码 as a field of a form: the rule is that of both doors. */
final class NewPassword {

    private NewPassword() {}

    static Optional<FieldProblem> broken(String field, @Nullable String typed, String memberName) {
        return code(typed == null ? "" : typed, memberName)
                .map(code -> new FieldProblem(field, code, "supplier.password." + code));
    }

    private static Optional<String> code(String password, String memberName) {
        if (password.isEmpty()) {
            return Optional.of("EMPTY");
        }
        try {
            PasswordRule.check(memberName, password);
            return Optional.empty();
        } catch (AccessRefused refused) {
            return Optional.of(
                    switch (refused.reason()) {
                        case PASSWORD_TOO_SHORT -> "TOO_SHORT";
                        case PASSWORD_TOO_LONG -> "TOO_LONG";
                        case PASSWORD_IS_LOGIN -> "SAME_AS_MEMBER_NAME";
                        case PASSWORD_TOO_UNIFORM -> "TOO_UNIFORM";
                        default -> throw refused;
                    });
        }
    }
}
