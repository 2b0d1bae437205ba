package gatehouse.supplier;

import gatehouse.audit.Audit;
import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.MobileNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations 邀请 of buyers: by SMS, confirmed by a link or by a reply with the member name (spec A.1, A.10 S1). */
@Service
@Transactional
public class Invitations {

    /** An SMS costs money and somebody's patience. */
    static final int MOST_A_DAY = 200;

    static final int MOST_A_DAY_TO_ONE_PHONE = 3;

    private static final Duration DAY = Duration.ofHours(24);
    private static final String TEMPLATE = "S1";
    private static final int TOKEN_BYTES = 16;
    private static final int MOST_SHOWN = 200;
    private static final String MOBILE = "mobile";

    private final InvitationRepository repository;
    private final Suppliers suppliers;
    private final QualifiedPool pool;
    private final SmsMeasure measure;
    private final SmsOutbox outbox;
    private final SupplierSettings settings;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationRepository repository,
            Suppliers suppliers,
            QualifiedPool pool,
            SmsMeasure measure,
            SmsOutbox outbox,
            SupplierSettings settings,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.suppliers = suppliers;
        this.pool = pool;
        this.measure = measure;
        this.outbox = outbox;
        this.settings = settings;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends an invitation.
     *
     * @throws SupplierRefused when it is no phone, or the account does not buy
     * @throws AskedTooOften when the phone was invited too often today, or the buyer has invited, or the platform that asks
     *     has sent, as many as it may
     */
    public InvitationRow invite(SupplierId buyer, @Nullable String typedMobile) {
        suppliers.requireActingFor(suppliers.lock(buyer));
        suppliers.requireBuyer(buyer);
        MobileNumber mobile = mobile(typedMobile);
        byte[] mobileHash = vault.fingerprint(mobile.value());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireMeasure(buyer, mobileHash, now);
        measure.platform(MOBILE).ifPresent(platform -> {
            measure.requireRoom(platform);
            measure.count(platform);
        });
        String token = token();
        Invitation invitation = repository.saveAndFlush(new Invitation(
                buyer,
                vault.seal(mobile.value()),
                mobileHash,
                vault.fingerprint(token),
                now,
                now.plus(settings.invitationValid())));
        outbox.enqueue(new SmsOrder(
                TEMPLATE + "-" + invitation.id().value(),
                TEMPLATE,
                Map.of(
                        "buyer", suppliers.buyerName(buyer).label(),
                        "link", settings.portalAddress() + "/portal/register",
                        "confirm", settings.portalAddress() + "/portal/join/" + token),
                mobile,
                now,
                null));
        audit.record("invitation.sent", "supplier:" + buyer.value(), mobile.masked());
        return row(invitation, now);
    }

    /** The newest first, so many as a person looks through. */
    @Transactional(readOnly = true)
    public List<InvitationRow> ofBuyer(SupplierId buyer) {
        suppliers.requireActingFor(suppliers.required(buyer));
        Instant now = clock.instant();
        return repository.findByBuyerIdOrderByIdDesc(buyer.value(), Limit.of(MOST_SHOWN)).stream()
                .map(invitation -> row(invitation, now))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<InvitationRow> find(InvitationId id) {
        return repository.findById(id.value()).map(invitation -> row(invitation, clock.instant()));
    }

    /** The buyer takes it back; false where it was answered, or is over, already. */
    public boolean cancel(SupplierId buyer, InvitationId id) {
        suppliers.requireActingFor(suppliers.required(buyer));
        Instant now = clock.instant();
        Optional<Invitation> open =
                repository.lock(id.value(), buyer.value()).filter(invitation -> invitation.isOpen(now));
        open.ifPresent(invitation -> {
            invitation.cancel(now);
            audit.record(
                    "invitation.cancelled",
                    "supplier:" + buyer.value(),
                    mobile(invitation).masked());
        });
        return open.isPresent();
    }

    /** What the link of an SMS leads to, also where it is good no longer. */
    @Transactional(readOnly = true)
    public Optional<InvitationRow> find(String token) {
        return repository.findByTokenHash(vault.fingerprint(token)).map(invitation -> row(invitation, clock.instant()));
    }

    /**
     * The signed-in supplier confirms by the link; whoever holds the link holds the phone.
     *
     * @throws SupplierRefused where the link is used up or too old, or the buyer would join its own pool
     */
    public void confirm(SupplierId supplier, String token) {
        suppliers.requireActingFor(suppliers.required(supplier));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Invitation invitation = repository
                .lockByTokenHash(vault.fingerprint(token))
                .filter(found -> found.isOpen(now))
                .orElseThrow(() -> refused("invitation", "OVER"));
        join(invitation, supplier, PoolSource.LINK, now);
    }

    /** How a reply was taken. */
    enum Reply {
        /** At least one invitation was confirmed by it, now or before. */
        JOINED,
        /** The phone was invited, but these words confirm nothing. */
        NOT_UNDERSTOOD,
        /** Nobody invited this phone: the words are not for us. */
        NOT_INVITED
    }

    /**
     * A phone answers with a member name. The reply does not say to which invitation it belongs, so it confirms all that are
     * open for this phone.
     */
    Reply confirm(MobileNumber sender, Optional<SupplierId> named) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Invitation> invitations = repository.lockByMobileHash(vault.fingerprint(sender.value()));
        if (invitations.isEmpty()) {
            return Reply.NOT_INVITED;
        }
        List<Invitation> open = named.isEmpty()
                ? List.of()
                : invitations.stream()
                        .filter(invitation -> invitation.isOpen(now))
                        .filter(invitation -> !invitation.buyer().equals(named.get()))
                        .toList();
        open.forEach(invitation -> join(invitation, named.orElseThrow(), PoolSource.REPLY, now));
        boolean joinedBefore = named.isPresent()
                && invitations.stream()
                        .anyMatch(invitation -> invitation.joined().equals(named));
        return open.isEmpty() && !joinedBefore ? Reply.NOT_UNDERSTOOD : Reply.JOINED;
    }

    private void join(Invitation invitation, SupplierId supplier, PoolSource source, Instant now) {
        pool.join(invitation.buyer(), supplier, source);
        invitation.join(supplier, now);
    }

    private void requireMeasure(SupplierId buyer, byte[] mobileHash, Instant now) {
        Instant since = now.minus(DAY);
        repository
                .sentBefore(MOST_A_DAY_TO_ONE_PHONE - 1, buyer.value(), mobileHash, since)
                .map(Invitation::createdAt)
                .ifPresent(oldest -> {
                    throw tooOften("INVITED_TOO_OFTEN", MOST_A_DAY_TO_ONE_PHONE, Duration.between(since, oldest));
                });
        repository
                .sentBefore(MOST_A_DAY - 1, buyer.value(), since)
                .map(Invitation::createdAt)
                .ifPresent(oldest -> {
                    throw tooOften("TOO_MANY_INVITATIONS", MOST_A_DAY, Duration.between(since, oldest));
                });
    }

    private InvitationRow row(Invitation invitation, Instant now) {
        return new InvitationRow(
                invitation.id(),
                suppliers.buyerName(invitation.buyer()),
                mobile(invitation).masked(),
                invitation.state(now),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation
                        .joined()
                        .map(joined -> suppliers.required(joined).memberName())
                        .orElse(null),
                invitation.joinedAt().orElse(null));
    }

    private MobileNumber mobile(Invitation invitation) {
        return new MobileNumber(vault.openText(invitation.sealedMobile()));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static MobileNumber mobile(@Nullable String typed) {
        return switch (MobileNumber.parse(typed)) {
            case Checked.Accepted<MobileNumber>(MobileNumber mobile, var _) -> mobile;
            case Checked.Refused<MobileNumber> refused ->
                throw new SupplierRefused(new FieldProblem(MOBILE, refused.reason(), refused.messageKey()));
        };
    }

    private static SupplierRefused refused(String field, String code) {
        return new SupplierRefused(new FieldProblem(field, code, "supplier.invitation." + field + "." + code));
    }

    /** Until the oldest that counts is a day old. */
    private static AskedTooOften tooOften(String code, int most, Duration pause) {
        return new AskedTooOften(
                new FieldProblem(MOBILE, code, "supplier.invitation.mobile." + code, List.of(Integer.toString(most))),
                pause);
    }
}
