package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import gatehouse.audit.Audit;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff 员工账号: who may come in by the staff door, and what for. */
@Service
@Transactional
public class StaffAccounts implements AccountStore {

    private static final String ADMINISTRATORS = "hasRole('ADMINISTRATOR')";

    private final StaffAccountRepository accounts;
    private final PasswordEncoder passwords;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAccounts(
            StaffAccountRepository accounts,
            PasswordEncoder passwords,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(ADMINISTRATORS)
    @Transactional(readOnly = true)
    public List<StaffRow> all() {
        return accounts.findAllByOrderByUsername().stream()
                .map(StaffAccount::row)
                .toList();
    }

    /** Opens an account; the password is told once and must be changed at the first login. */
    @PreAuthorize(ADMINISTRATORS)
    public OneTimePassword create(Username username, StaffDuties duties) {
        OneTimePassword password = OneTimePassword.draw();
        open(username, password.value(), true, duties);
        return password;
    }

    /** Opens an account with a known password: for the sample data and the first administrator, called by modules only. */
    public long register(Username username, String password, StaffDuties duties) {
        PasswordRule.check(username.value(), password);
        return open(username, password, false, duties).id();
    }

    private StaffAccount open(Username username, String password, boolean mustChange, StaffDuties duties) {
        if (accounts.existsByUsername(username.value())) {
            throw new AccessRefused(Cause.LOGIN_TAKEN);
        }
        StaffAccount account = accounts.saveAndFlush(
                new StaffAccount(username, passwords.encode(password), mustChange, duties, clock.instant()));
        record("created", account, words(duties));
        return account;
    }

    /** Gives name, roles and queues anew, as they were seen in this row. */
    @PreAuthorize(ADMINISTRATORS)
    public void change(StaffRow seen, StaffDuties duties) {
        if (!duties.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(seen.id());
        }
        StaffAccount account = required(seen.id());
        account.requireVersion(seen.version());
        account.assign(duties);
        accounts.saveAndFlush(account);
        changed("changed", account, words(duties));
    }

    @PreAuthorize(ADMINISTRATORS)
    public void disable(long id) {
        if (user.requiredStaff().id() == id) {
            throw new AccessRefused(Cause.YOURSELF);
        }
        requireAnotherAdministrator(id);
        StaffAccount account = required(id);
        account.disable();
        changed("disabled", account, "");
    }

    @PreAuthorize(ADMINISTRATORS)
    public void enable(long id) {
        StaffAccount account = required(id);
        account.enable();
        changed("enabled", account, "");
    }

    /** Puts a one-time password in the place of a forgotten one. */
    @PreAuthorize(ADMINISTRATORS)
    public OneTimePassword resetPassword(long id) {
        OneTimePassword password = OneTimePassword.draw();
        StaffAccount account = required(id);
        account.resetPassword(passwords.encode(password.value()));
        changed("password-reset", account, "");
        return password;
    }

    @PreAuthorize("isAuthenticated()")
    public void changeOwnPassword(String old, String fresh) {
        StaffAccount account = required(user.requiredStaff().id());
        if (!passwords.matches(old, account.passwordHash())) {
            throw new AccessRefused(Cause.OLD_PASSWORD_WRONG);
        }
        PasswordRule.check(account.username(), fresh);
        if (passwords.matches(fresh, account.passwordHash())) {
            throw new AccessRefused(Cause.PASSWORD_UNCHANGED);
        }
        account.changePassword(passwords.encode(fresh));
        changed("password-changed", account, "");
    }

    /** Who may be handed a case of this queue. */
    @PreAuthorize("hasAnyRole('REVIEWER', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public List<Colleague> findReviewers(KindCode queue) {
        return accounts.findReviewers(queue.value()).stream()
                .map(StaffAccount::colleague)
                .toList();
    }

    /** A member of staff by id, for modules that keep only the id. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(long id) {
        return accounts.findById(id).map(StaffAccount::signedIn);
    }

    @Override
    public Door door() {
        return Door.STAFF;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedIn> findByLogin(String login) {
        return accounts.findByUsername(Username.folded(login)).map(StaffAccount::signedIn);
    }

    private void requireAnotherAdministrator(long id) {
        if (accounts.lockWorkingAdministrators().equals(List.of(id))) {
            throw new AccessRefused(Cause.LAST_ADMINISTRATOR);
        }
    }

    private StaffAccount required(long id) {
        return accounts.findById(id).orElseThrow(() -> new AccessRefused(Cause.NO_SUCH_ACCOUNT));
    }

    private void changed(String what, StaffAccount account, String detail) {
        record(what, account, detail);
        events.publishEvent(new AccountChanged(Door.STAFF, account.id(), account.username()));
    }

    private void record(String what, StaffAccount account, String detail) {
        audit.record("staff." + what, "staff:" + account.id(), account.username() + " " + detail);
    }

    private static String words(StaffDuties duties) {
        Set<String> queues =
                duties.queues().stream().map(KindCode::value).collect(Collectors.toCollection(TreeSet::new));
        return "%s %s %s".formatted(duties.displayName(), new TreeSet<>(duties.roles()), queues);
    }
}
