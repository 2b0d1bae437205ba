package gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.AccessRefused.Cause;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

@AccessTest
class StaffAccountsTests {

    private static final String PASSWORD = "Gatehouse-2026";
    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final StaffDuties REVIEWER = new StaffDuties("李华", Set.of(Role.REVIEWER), Set.of(LICENSE));
    private static final StaffDuties ADMINISTRATOR = new StaffDuties("高管", Set.of(Role.ADMINISTRATOR), Set.of());

    @Autowired
    StaffAccounts staff;

    @Autowired
    FirstAdministrator first;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    SignedIn admin;

    @BeforeEach
    void oneAdministrator() {
        List.of("staff_role", "staff_queue", "staff_account")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        staff.register(new Username("admin"), PASSWORD, ADMINISTRATOR);
        admin = staff.findByLogin("admin").orElseThrow();
    }

    @Test
    void aNewAccountStartsWithAOneTimePassword() {
        OneTimePassword password = SignedInAs.person(admin, () -> staff.create(Username.typed(" LiHua "), REVIEWER));

        SignedIn opened = staff.findByLogin("lihua").orElseThrow();
        assertThat(opened.mustChangePassword()).isTrue();
        assertThat(opened.roles()).containsExactly(Role.REVIEWER);
        assertThat(opened.queues()).containsExactly(LICENSE);
        assertThat(passwords.matches(password.value(), opened.passwordHash())).isTrue();
        assertThat(opened.passwordHash()).startsWith("{bcrypt}");
        assertThat(written("staff.created", opened)).isEqualTo("高管");
    }

    @Test
    void nobodyButAnAdministratorChangesOthers() {
        staff.register(new Username("chen"), PASSWORD, new StaffDuties("陈", Set.of(Role.SUPERVISOR), Set.of()));
        SignedIn chen = staff.findByLogin("chen").orElseThrow();

        for (Runnable attempt : List.<Runnable>of(
                () -> staff.all(),
                () -> staff.create(new Username("x1"), REVIEWER),
                () -> staff.disable(admin.id()),
                () -> staff.enable(admin.id()),
                () -> staff.resetPassword(admin.id()))) {
            assertThatThrownBy(() -> SignedInAs.person(chen, attempt)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theLastAdministratorStays() {
        SignedInAs.person(admin, () -> {
            StaffRow row = staff.all().getFirst();
            assertRefused(Cause.YOURSELF, () -> staff.disable(admin.id()));
            assertRefused(Cause.LAST_ADMINISTRATOR, () -> staff.change(row, REVIEWER));
        });
    }

    @Test
    void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        staff.register(new Username("admin2"), PASSWORD, ADMINISTRATOR);
        SignedIn second = staff.findByLogin("admin2").orElseThrow();
        StaffRow firstRow = row("admin");
        StaffRow secondRow = row("admin2");

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(
                    List.<Callable<Boolean>>of(() -> demoted(admin, secondRow), () -> demoted(second, firstRow)));
        }

        assertThat(jdbc.sql("SELECT COUNT(*) FROM staff_role WHERE role = 'ADMINISTRATOR'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean demoted(SignedIn by, StaffRow whom) {
        try {
            SignedInAs.person(by, () -> staff.change(whom, REVIEWER));
            return true;
        } catch (AccessRefused last) {
            return false;
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        staff.register(new Username("lihua"), PASSWORD, REVIEWER);
        StaffRow seen = row("lihua");
        SignedInAs.person(admin, () -> staff.change(seen, new StaffDuties("李华", Set.of(Role.AUDITOR), Set.of())));

        SignedInAs.person(admin, () -> assertRefused(Cause.CHANGED_MEANWHILE, () -> staff.change(seen, REVIEWER)));
    }

    @Test
    void theOwnPasswordChangesWithTheOldOne() {
        staff.register(new Username("lihua"), PASSWORD, REVIEWER);
        SignedIn person = staff.findByLogin("lihua").orElseThrow();

        SignedInAs.person(person, () -> {
            assertRefused(Cause.OLD_PASSWORD_WRONG, () -> staff.changeOwnPassword("guessed it", "Another-2026"));
            assertRefused(Cause.PASSWORD_UNCHANGED, () -> staff.changeOwnPassword(PASSWORD, PASSWORD));
            staff.changeOwnPassword(PASSWORD, "Another-2026");
        });

        SignedIn changed = staff.findByLogin("lihua").orElseThrow();
        assertThat(passwords.matches("Another-2026", changed.passwordHash())).isTrue();
        assertThat(changed.withoutSecret()).isNotEqualTo(person.withoutSecret());
        assertThat(written("staff.password-changed", changed)).isEqualTo("李华");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource({
        "lihua, short-one, PASSWORD_TOO_SHORT",
        "lihua-long, LiHua-Long, PASSWORD_IS_LOGIN",
        "lihua, aaaaaaaaaaaa, PASSWORD_TOO_UNIFORM",
        "lihua, 12 12 12 12 34, PASSWORD_TOO_UNIFORM",
        "lihua, '            ', PASSWORD_TOO_UNIFORM",
        "lihua, 一二三四五六七八九十一二三四五六七八九十一二三四五, PASSWORD_TOO_LONG",
    })
    void aPasswordMustBeLongAndNotTheLogin(String login, String password, Cause cause) {
        assertRefused(cause, () -> staff.register(new Username(login), password, REVIEWER));
    }

    @ParameterizedTest
    @CsvSource({"1li", "l", "li hua", "李华", "li@hua"})
    void aUsernameIsPlain(String typed) {
        assertRefused(Cause.NOT_A_LOGIN, () -> Username.typed(typed));
    }

    @Test
    void aCaseIsHandedToReviewersOfItsQueueOnly() {
        staff.register(new Username("li"), PASSWORD, REVIEWER);
        staff.register(new Username("zhao"), PASSWORD, new StaffDuties("赵", Set.of(Role.REVIEWER), Set.of()));
        staff.register(new Username("gone"), PASSWORD, REVIEWER);
        SignedInAs.person(
                admin,
                () -> staff.disable(staff.findByLogin("gone").orElseThrow().id()));
        staff.register(new Username("chen"), PASSWORD, new StaffDuties("陈", Set.of(Role.SUPERVISOR), Set.of(LICENSE)));

        var offered = SignedInAs.person(staff.findByLogin("chen").orElseThrow(), () -> staff.findReviewers(LICENSE));

        assertThat(offered).extracting(Colleague::username).containsExactly("li");
    }

    @Test
    void theLinkOfTheFirstAdministratorWorksOnce() {
        jdbc.sql("DELETE FROM staff_role").update();
        String token = first.invite().orElseThrow().value();
        assertThat(first.isInvited(token)).isTrue();
        assertThat(first.isInvited("another")).isFalse();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM first_administrator WHERE token_hash = ?")
                        .param(token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .as("kept only as a hash")
                .isZero();

        assertRefused(Cause.PASSWORD_TOO_SHORT, () -> first.accept(token, "boss", "主任", "short"));
        first.accept(token, "boss", "主任", PASSWORD);

        assertThat(staff.findByLogin("boss").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(first.isInvited(token)).isFalse();
        assertRefused(Cause.LINK_NOT_VALID, () -> first.accept(token, "boss2", "主任", PASSWORD));
        assertThat(first.invite()).isEmpty();
    }

    @Test
    void theLinkOfTheFirstAdministratorEndsAfterADay() {
        jdbc.sql("DELETE FROM staff_role").update();
        String token = first.invite().orElseThrow().value();

        time.pass(java.time.Duration.ofHours(24));

        assertThat(first.isInvited(token)).isFalse();
        assertRefused(Cause.LINK_NOT_VALID, () -> first.accept(token, "boss", "主任", PASSWORD));
    }

    private StaffRow row(String username) {
        return SignedInAs.person(admin, () -> staff.all()).stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String written(String action, SignedIn about) {
        return jdbc.sql("SELECT actor_name FROM audit_entry WHERE action = ? AND subject = ? ORDER BY id DESC LIMIT 1")
                .params(action, "staff:" + about.id())
                .query((row, index) -> row.getString(1))
                .single();
    }

    private static void assertRefused(Cause cause, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(cause));
    }
}
