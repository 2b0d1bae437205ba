package gatehouse.supplier;

import gatehouse.access.AccountChanged;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.PlatformClient;
import gatehouse.access.SignedIn;
import gatehouse.agreement.AgreementVersions;
import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.Audit;
import gatehouse.rows.Reading;
import gatehouse.secrecy.Vault;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MemberName;
import gatehouse.vocabulary.MobileNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers 供应商: registered at the portal, or by a platform for itself. */
@Service
@Transactional
public class Suppliers {

    private static final String MEMBER_NAME = "memberName";
    private static final String PASSWORD = "password";

    private final SupplierRepository suppliers;
    private final SupplierSummaries summaries;
    private final PasswordEncoder passwords;
    private final Vault vault;
    private final Audit audit;
    private final CurrentUser user;
    private final Consents consents;
    private final AgreementVersions agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suppliers(
            SupplierRepository suppliers,
            SupplierSummaries summaries,
            PasswordEncoder passwords,
            Vault vault,
            Audit audit,
            CurrentUser user,
            Consents consents,
            AgreementVersions agreements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.suppliers = suppliers;
        this.summaries = summaries;
        this.passwords = passwords;
        this.vault = vault;
        this.audit = audit;
        this.user = user;
        this.consents = consents;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account that signs in at the portal and of which nothing more is known: for modules and samples; people come
     * by {@link Registrations}.
     *
     * @throws SupplierRefused naming every wrong field
     */
    public SupplierSummary register(Registration registration) {
        return registered(registration, Registrant.UNKNOWN);
    }

    /** As the page asks for it, the phone proved elsewhere: with the consents, in the versions in force. */
    public SupplierSummary register(Registration registration, Registrant registrant) {
        SupplierSummary summary = registered(registration, registrant);
        Instant now = clock.instant();
        for (ConsentDocument document : ConsentDocument.values()) {
            String version = agreements.inForce(document.name()).version();
            consents.keep(summary.id(), new Consent(document, version, now));
        }
        return summary;
    }

    private SupplierSummary registered(Registration registration, Registrant registrant) {
        refuseIfAny(problems(registration));
        Supplier supplier = saved(
                MemberName.parse(registration.memberName()).required(),
                passwords.encode(registration.password()),
                MobileNumber.parse(registration.mobile()).required(),
                registrant,
                null);
        SupplierSummary summary = summary(supplier);
        audit.record(
                new Actor(ActorType.SUPPLIER, summary.id().value(), summary.memberName()),
                "supplier.registered",
                null,
                subject(summary),
                null);
        return summary;
    }

    /** What {@link #register} would refuse, so that the page can say it while it is typed. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(Registration registration) {
        Checked<MemberName> memberName = MemberName.parse(registration.memberName());
        List<FieldProblem> problems = problems(memberName, MobileNumber.parse(registration.mobile()));
        NewPassword.broken(PASSWORD, registration.password(), String.valueOf(registration.memberName()))
                .ifPresent(problems::add);
        return problems;
    }

    /** As below, nothing more being known. */
    public SupplierSummary registerByPlatform(PlatformClient platform, Registration registration) {
        return registerByPlatform(platform, registration, Registrant.UNKNOWN, GivenConsents.NONE);
    }

    /**
     * Registers for a platform, which vouches for the phone and for what it leaves out: such a supplier sets a password by
     * SMS, should it ever want to sign in itself.
     *
     * @param given the consents that the platform was given
     * @throws SupplierRefused naming every wrong field
     */
    public SupplierSummary registerByPlatform(
            PlatformClient platform, Registration registration, Registrant registrant, GivenConsents given) {
        Checked<MemberName> memberName = MemberName.parse(registration.memberName());
        Checked<MobileNumber> mobile = MobileNumber.parse(registration.mobile());
        List<FieldProblem> problems = problems(memberName, mobile);
        problems.addAll(registrant.problemsOfGiven());
        problems.addAll(given.problems());
        refuseIfAny(problems);
        SupplierSummary summary =
                summary(saved(memberName.required(), null, mobile.required(), registrant, platform.id()));
        given.consents().forEach(consent -> consents.keep(summary.id(), consent));
        audit.record(platform.actor(), "supplier.registered", null, subject(summary), null);
        return summary;
    }

    @Transactional(readOnly = true)
    public Optional<SupplierSummary> find(SupplierId id) {
        return summaries.find(id);
    }

    @Transactional(readOnly = true)
    public SupplierSummary required(SupplierId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No supplier " + id.value()));
    }

    /** To be asked together with what else a transaction reads. */
    public Reading<Optional<SupplierSummary>> reading(SupplierId id) {
        return summaries.reading(id);
    }

    /** Of a whole list, in one query. */
    @Transactional(readOnly = true)
    public Map<SupplierId, String> memberNames(Collection<SupplierId> ids) {
        return suppliers.findByIdIn(ids.stream().map(SupplierId::value).toList()).stream()
                .collect(Collectors.toMap(
                        Supplier::id, supplier -> supplier.memberName().value()));
    }

    /** Exactly as registered: upper and lower case differ. */
    @Transactional(readOnly = true)
    public Optional<SupplierSummary> findByMemberName(String memberName) {
        return summaries.findByMemberName(memberName);
    }

    /** What it said of itself; whoever is signed in may ask for its own. */
    @Transactional(readOnly = true)
    public SupplierProfile profileOf(SupplierId id) {
        Supplier supplier = requiredSupplier(id);
        requireActingFor(summary(supplier));
        return new SupplierProfile(
                id,
                supplier.memberName().value(),
                supplier.sealedContactName().map(vault::openText).orElse(null),
                supplier.companyName().orElse(null),
                supplier.tradeRole(),
                consents.of(id));
    }

    @Transactional(readOnly = true)
    public TradeRole tradeRoleOf(SupplierId id) {
        return requiredSupplier(id).tradeRole();
    }

    /** 企业名称认证 is through: buyers and suppliers know the account by the verified name from now on. */
    public void goBy(SupplierId id, String verifiedName) {
        suppliers.goBy(id.value(), verifiedName);
    }

    /** How its suppliers know a buyer. */
    @Transactional(readOnly = true)
    public BuyerName buyerName(SupplierId id) {
        Supplier buyer = requiredSupplier(id);
        return new BuyerName(id, buyer.memberName().value(), buyer.companyName().orElse(null));
    }

    /** A buyer is found by its exact member name, and only where it buys. */
    @Transactional(readOnly = true)
    public Optional<BuyerName> findBuyer(String memberName) {
        return suppliers
                .findByMemberName(memberName)
                .filter(Supplier::isEnabled)
                .filter(found -> found.tradeRole().buys())
                .map(found -> buyerName(found.id()));
    }

    void requireBuyer(SupplierId id) {
        if (!requiredSupplier(id).tradeRole().buys()) {
            throw new SupplierRefused(new FieldProblem("buyer", "NOT_BUYER", "supplier.buyer.NOT_BUYER"));
        }
    }

    /** One at a time for whoever counts something about the account. */
    SupplierSummary lock(SupplierId id) {
        return suppliers
                .lockById(id.value())
                .map(this::summary)
                .orElseThrow(() -> new IllegalArgumentException("No supplier " + id.value()));
    }

    @Transactional(readOnly = true)
    public MobileNumber mobileOf(SupplierId id) {
        return mobileOf(requiredSupplier(id));
    }

    /**
     * Whether whoever is signed in may act for this supplier: itself, the platform that registered it, or the application
     * itself where nobody is signed in.
     *
     * @throws AccessDeniedException for everybody else, staff too
     */
    public void requireActingFor(SupplierSummary supplier) {
        if (user.find().filter(signedIn -> !is(signedIn, supplier)).isPresent()
                || user.findPlatform()
                        .filter(platform -> !isOf(platform, supplier))
                        .isPresent()) {
            throw new AccessDeniedException("Not one's own supplier");
        }
    }

    /** Changes the own password; the present one is asked for again. */
    public void changePassword(SupplierId id, String present, @Nullable String wanted) {
        Supplier supplier = requiredSupplier(id);
        requireActingFor(summary(supplier));
        if (supplier.passwordHash()
                .filter(hash -> passwords.matches(present, hash))
                .isEmpty()) {
            throw new SupplierRefused(new FieldProblem("presentPassword", "WRONG", "supplier.password.WRONG"));
        }
        setPassword(supplier, "newPassword", wanted);
        audit.record("supplier.password-changed", "supplier:" + id.value(), null);
    }

    void setPassword(Supplier supplier, String field, @Nullable String wanted) {
        NewPassword.broken(field, wanted, supplier.memberName().value()).ifPresent(problem -> {
            throw new SupplierRefused(problem);
        });
        supplier.changePassword(Objects.requireNonNull(passwords.encode(wanted)));
        events.publishEvent(new AccountChanged(
                Door.SUPPLIER, supplier.id().value(), supplier.memberName().value()));
    }

    MobileNumber mobileOf(Supplier supplier) {
        return new MobileNumber(vault.openText(supplier.sealedMobile()));
    }

    private Supplier requiredSupplier(SupplierId id) {
        return suppliers
                .findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No supplier " + id.value()));
    }

    private List<FieldProblem> problems(Checked<MemberName> memberName, Checked<MobileNumber> mobile) {
        List<FieldProblem> problems = new ArrayList<>();
        problem(MEMBER_NAME, memberName).ifPresent(problems::add);
        memberName
                .value()
                .filter(name -> suppliers.existsByMemberName(name.value()))
                .ifPresent(taken -> problems.add(taken()));
        problem("mobile", mobile).ifPresent(problems::add);
        return problems;
    }

    private Supplier saved(
            MemberName memberName,
            @Nullable String passwordHash,
            MobileNumber mobile,
            Registrant registrant,
            @Nullable Long platform) {
        try {
            return suppliers.saveAndFlush(new Supplier(
                    memberName,
                    passwordHash,
                    vault.seal(mobile.value()),
                    vault.fingerprint(mobile.value()),
                    new Supplier.Profile(
                            registrant
                                    .contact()
                                    .map(contact -> vault.seal(contact.canonical()))
                                    .orElse(null),
                            registrant.company().map(CompanyName::raw).orElse(null),
                            registrant.role()),
                    platform,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (DataIntegrityViolationException registeredMeanwhile) {
            throw new SupplierRefused(taken());
        }
    }

    private SupplierSummary summary(Supplier supplier) {
        return new SupplierSummary(
                supplier.id(),
                supplier.memberName().value(),
                mobileOf(supplier).masked(),
                supplier.platformClientId().orElse(null),
                supplier.registeredAt());
    }

    private static void refuseIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new SupplierRefused(problems);
        }
    }

    private static boolean is(SignedIn signedIn, SupplierSummary supplier) {
        return signedIn.door() == Door.SUPPLIER
                && signedIn.id() == supplier.id().value();
    }

    private static boolean isOf(PlatformClient platform, SupplierSummary supplier) {
        return Long.valueOf(platform.id()).equals(supplier.platformClientId());
    }

    private static String subject(SupplierSummary summary) {
        return "supplier:" + summary.id().value();
    }

    private static FieldProblem taken() {
        return new FieldProblem(MEMBER_NAME, "TAKEN", "supplier.memberName.TAKEN");
    }

    private static Optional<FieldProblem> problem(String field, Checked<?> checked) {
        return checked instanceof Checked.Refused<?> refused
                ? Optional.of(new FieldProblem(field, refused.reason(), refused.messageKey()))
                : Optional.empty();
    }
}
