package gatehouse.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.onboarding.IntakeTest;
import gatehouse.vocabulary.MobileNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntakeTest
class SuppliersTests {

    @Autowired
    Suppliers suppliers;

    @Autowired
    List<AccountStore> stores;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void aSupplierRegistersAndSignsIn() {
        SupplierSummary registered =
                suppliers.register(new Registration("启明五金", "a long password", "+86 138-0013-8000"));

        assertThat(registered.mobileMasked()).isEqualTo("138****8000");
        assertThat(suppliers.mobileOf(registered.id())).isEqualTo(new MobileNumber("13800138000"));
        assertThat(store().findByLogin("启明五金")).hasValueSatisfying(signedIn -> {
            assertThat(signedIn.id()).isEqualTo(registered.id().value());
            assertThat(signedIn.roles()).containsExactly(Role.SUPPLIER);
            assertThat(passwords.matches("a long password", signedIn.getPassword()))
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}")
    @CsvSource({
        "user_name, a long password, 13800138001, memberName CHARSET",
        "abcd, a long password, 13800138001, memberName LENGTH",
        ", a long password, 13800138001, memberName EMPTY",
        "goodname1, tooshort9, 13800138001, password TOO_SHORT",
        "goodname2, , 13800138001, password EMPTY",
        "goodname345, GoodName345, 13800138001, password SAME_AS_MEMBER_NAME",
        "goodname4, a long password, 12345678901, mobile PREFIX",
        "goodname5, a long password, , mobile EMPTY",
    })
    void aWrongFieldIsRefusedWithItsCode(
            @Nullable String memberName, @Nullable String password, @Nullable String mobile, String expected) {
        assertThat(refused(new Registration(memberName, password, mobile))).containsExactly(expected);
    }

    @Test
    void everyWrongFieldIsTold() {
        assertThat(refused(new Registration("a b", "short", "1")))
                .containsExactly("memberName CHARSET", "mobile LENGTH", "password TOO_SHORT");
    }

    @Test
    void aMemberNameIsTakenOnceAndOnlyExactly() {
        suppliers.register(new Registration("Takenname", "a long password", "13800138002"));

        assertThat(refused(new Registration("Takenname", "a long password", "13800138003")))
                .containsExactly("memberName TAKEN");
        assertThat(suppliers.findByMemberName("takenname")).isEmpty();
        suppliers.register(new Registration("takenname", "a long password", "13800138003"));
        assertThat(suppliers.findByMemberName("Takenname").orElseThrow().mobileMasked())
                .isEqualTo("138****8002");
    }

    @Test
    void thePasswordChangesOnlyForWhoKnowsThePresentOne() {
        SupplierId id = suppliers
                .register(new Registration("changing1", "a long password", "13800138004"))
                .id();

        SupplierRefused refused = catchThrowableOfType(
                SupplierRefused.class, () -> suppliers.changePassword(id, "not my password", "another password"));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("WRONG"));
        suppliers.changePassword(id, "a long password", "another password");

        assertThat(passwords.matches(
                        "another password",
                        store().findByLogin("changing1").orElseThrow().getPassword()))
                .isTrue();
    }

    private AccountStore store() {
        return stores.stream()
                .filter(store -> store.door() == Door.SUPPLIER)
                .findFirst()
                .orElseThrow();
    }

    private List<String> refused(Registration registration) {
        return catchThrowableOfType(SupplierRefused.class, () -> suppliers.register(registration)).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
