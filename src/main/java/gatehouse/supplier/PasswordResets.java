package gatehouse.supplier;

import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.Audit;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.texts.FieldProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new password by SMS 重置密码: open to everybody, so it never says whether an account exists. */
@Service
@Transactional
public class PasswordResets {

    /** No phone is sent another code sooner. */
    public static final Duration BETWEEN_CODES = VerificationCodes.BETWEEN;

    /** 验证码{code}，5分钟内有效，请勿泄露 (spec A.10). */
    private static final String CODE_TEMPLATE = "S2";

    private static final String PURPOSE = "PASSWORD_RESET";

    private final SupplierRepository repository;
    private final Suppliers suppliers;
    private final VerificationCodes codes;
    private final SmsMeasure measure;
    private final SmsOutbox outbox;
    private final Audit audit;
    private final Clock clock;

    PasswordResets(
            SupplierRepository repository,
            Suppliers suppliers,
            VerificationCodes codes,
            SmsMeasure measure,
            SmsOutbox outbox,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.suppliers = suppliers;
        this.codes = codes;
        this.measure = measure;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a code to the account's phone, if there is such an account and it was not sent one a moment ago. Each wish counts
     * for the address that it comes from, whatever comes of it: otherwise the count would say whether an account exists.
     *
     * @throws AskedTooOften when so many codes were asked for from this address
     */
    public void request(String memberName) {
        measure.address("memberName").ifPresent(here -> {
            measure.requireRoom(here);
            measure.count(here);
        });
        repository.lockByMemberName(memberName).filter(Supplier::isEnabled).ifPresent(this::send);
    }

    /**
     * Sets the new password with the code.
     *
     * @throws SupplierRefused when the code is wrong, used up or too old, or there is no such account, all alike
     */
    @Transactional(noRollbackFor = SupplierRefused.class)
    public void complete(String memberName, String code, @Nullable String newPassword) {
        NewPassword.broken("newPassword", newPassword, memberName).ifPresent(problem -> {
            throw new SupplierRefused(problem);
        });
        Supplier supplier = repository
                .lockByMemberName(memberName)
                .filter(Supplier::isEnabled)
                .filter(known -> codes.redeem(PURPOSE, VerificationCodes.Phone.of(known), code))
                .orElseThrow(() -> new SupplierRefused(new FieldProblem("code", "WRONG", "supplier.code.WRONG")));
        suppliers.setPassword(supplier, "newPassword", newPassword);
        audit.record(
                actor(supplier),
                "supplier.password-reset",
                null,
                "supplier:" + supplier.id().value(),
                null);
    }

    private void send(Supplier supplier) {
        if (codes.draw(PURPOSE, VerificationCodes.Phone.of(supplier))
                instanceof VerificationCodes.Draw.Fresh(long id, String code)) {
            outbox.enqueue(new SmsOrder(
                    CODE_TEMPLATE + "-" + id,
                    CODE_TEMPLATE,
                    Map.of("code", code),
                    suppliers.mobileOf(supplier),
                    clock.instant(),
                    null));
        }
    }

    private static Actor actor(Supplier supplier) {
        return new Actor(
                ActorType.SUPPLIER, supplier.id().value(), supplier.memberName().value());
    }
}
