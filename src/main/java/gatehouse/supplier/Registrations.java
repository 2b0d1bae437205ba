package gatehouse.supplier;

import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.TypedCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Registering at the portal 注册账号 (spec A.3): a code by SMS proves the phone, then the account is opened. */
@Service
public class Registrations {

    /** 验证码{code}，5分钟内有效，请勿泄露 (spec A.10). */
    private static final String CODE_TEMPLATE = "S2";

    private static final String PURPOSE = "REGISTRATION";

    /** The order of the page. */
    private static final List<String> FIELDS = List.of(
            "accountKind",
            "memberName",
            "password",
            "passwordAgain",
            "contactName",
            "companyName",
            "tradeRole",
            "mobile",
            "code",
            "consents");

    private final Suppliers suppliers;
    private final VerificationCodes codes;
    private final SmsMeasure measure;
    private final SmsOutbox outbox;
    private final Vault vault;
    private final Clock clock;
    private final TransactionOperations transaction;

    Registrations(
            Suppliers suppliers,
            VerificationCodes codes,
            SmsMeasure measure,
            SmsOutbox outbox,
            Vault vault,
            Clock clock,
            TransactionOperations transaction) {
        this.suppliers = suppliers;
        this.codes = codes;
        this.measure = measure;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Sends a code to a phone that has no account yet, or has one: whoever holds it may open another.
     *
     * @throws SupplierRefused when it is no phone, or was sent a code a moment ago, or too many today
     * @throws AskedTooOften when so many codes were asked for from this address
     */
    @Transactional(noRollbackFor = SupplierRefused.class)
    public void sendCode(@Nullable String typedMobile) {
        MobileNumber mobile = mobile(typedMobile);
        Optional<SmsMeasure.Asker> here = measure.address("mobile");
        here.ifPresent(measure::requireRoom);
        switch (codes.draw(PURPOSE, phone(mobile))) {
            case VerificationCodes.Draw.Fresh(long id, String code) -> {
                here.ifPresent(measure::count);
                outbox.enqueue(new SmsOrder(
                        CODE_TEMPLATE + "-" + id, CODE_TEMPLATE, Map.of("code", code), mobile, clock.instant(), null));
            }
            case VerificationCodes.Draw.TooSoon() -> throw refused("mobile", "TOO_SOON");
            case VerificationCodes.Draw.TooManyThisHour() -> throw refused("mobile", "TOO_MANY_THIS_HOUR");
            case VerificationCodes.Draw.TooMany() -> throw refused("mobile", "TOO_MANY");
        }
    }

    /** What {@link #register} would refuse, the code itself apart, so that the page can say it while it is typed. */
    public List<FieldProblem> problems(RegistrationForm form) {
        List<FieldProblem> problems = new ArrayList<>(suppliers.problems(form.account()));
        if (!form.enterprise()) {
            problems.add(problem("accountKind", "ONLY_ENTERPRISE"));
        }
        if (!Objects.equals(form.account().password(), form.passwordAgain())) {
            problems.add(new FieldProblem("passwordAgain", "DIFFERENT", "supplier.again.DIFFERENT"));
        }
        problems.addAll(form.registrant().problems());
        TypedCode code = TypedCode.of(form.code());
        if (code.isEmpty()) {
            problems.add(problem("code", "EMPTY"));
        } else if (!code.isWellFormed()) {
            problems.add(problem("code", "FORMAT"));
        }
        if (!form.consenting()) {
            problems.add(problem("consents", "REQUIRED"));
        }
        problems.sort(Comparator.comparing(problem -> FIELDS.indexOf(problem.field())));
        return problems;
    }

    /**
     * Opens the account. The try of the code counts even where nothing comes of it; the code is used up only together with
     * the account.
     *
     * @throws SupplierRefused naming every wrong field
     */
    public SupplierSummary register(RegistrationForm form) {
        List<FieldProblem> problems = problems(form);
        if (!problems.isEmpty()) {
            throw new SupplierRefused(problems);
        }
        var phone = phone(mobile(form.account().mobile()));
        String typed = Objects.requireNonNull(form.code());
        Optional<Long> right = Objects.requireNonNull(transaction.execute(_ -> codes.verify(PURPOSE, phone, typed)));
        return Objects.requireNonNull(transaction.execute(_ -> right.filter(codes::use)
                .map(_ -> suppliers.register(form.account(), form.registrant()))
                .orElseThrow(Registrations::wrongCode)));
    }

    private VerificationCodes.Phone phone(MobileNumber mobile) {
        return new VerificationCodes.Phone(vault.fingerprint(mobile.value()), null);
    }

    private static MobileNumber mobile(@Nullable String typed) {
        return switch (MobileNumber.parse(typed)) {
            case Checked.Accepted<MobileNumber>(MobileNumber mobile, var _) -> mobile;
            case Checked.Refused<MobileNumber> refused ->
                throw new SupplierRefused(new FieldProblem("mobile", refused.reason(), refused.messageKey()));
        };
    }

    private static SupplierRefused wrongCode() {
        return new SupplierRefused(new FieldProblem("code", "WRONG", "supplier.code.WRONG_NEW"));
    }

    private static SupplierRefused refused(String field, String code) {
        return new SupplierRefused(problem(field, code));
    }

    private static FieldProblem problem(String field, String code) {
        return new FieldProblem(field, code, "supplier." + field + "." + code);
    }
}
