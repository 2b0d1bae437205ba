package gatehouse.supplier;

import gatehouse.audit.Audit;
import gatehouse.texts.FieldProblem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pools of qualified suppliers 合格供应商库: each buyer's own (spec A.1). */
@Service
@Transactional
public class QualifiedPool {

    private static final int LONGEST_REASON = 200;
    private static final String MEMBER = "member";

    private final PoolTable table;
    private final Suppliers suppliers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualifiedPool(PoolTable table, Suppliers suppliers, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.suppliers = suppliers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the supplier is in the pool of any buyer. */
    @Transactional(readOnly = true)
    public boolean contains(SupplierId supplier) {
        return table.hasAny(supplier);
    }

    /** The buyers in whose pools the supplier is, the newest first. */
    @Transactional(readOnly = true)
    public List<BuyerName> buyersOf(SupplierId supplier) {
        return table.buyers(supplier);
    }

    /** The pool of a buyer, the newest first: for the buyer, or the platform that acts for it. */
    @Transactional(readOnly = true)
    public List<PoolMember> membersOf(SupplierId buyer) {
        suppliers.requireActingFor(suppliers.required(buyer));
        return table.members(buyer);
    }

    /**
     * The buyer adds an account by its exact member name; one that is in already stays as it is.
     *
     * @throws SupplierRefused when there is no such account, or it is its own, or the adding account does not buy
     */
    public PoolMember add(SupplierId buyer, @Nullable String memberName) {
        suppliers.requireActingFor(suppliers.required(buyer));
        suppliers.requireBuyer(buyer);
        SupplierSummary member = suppliers
                .findByMemberName(memberName == null ? "" : memberName.strip())
                .orElseThrow(() -> refused(MEMBER, "UNKNOWN"));
        join(buyer, member.id(), PoolSource.BUYER);
        return table.find(buyer, member.id()).orElseThrow();
    }

    /**
     * The buyer takes an account out; one that is not in stays out.
     *
     * @throws SupplierRefused without a reason
     */
    public void remove(SupplierId buyer, SupplierId member, @Nullable String reason) {
        suppliers.requireActingFor(suppliers.required(buyer));
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw refused("reason", "EMPTY");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw refused("reason", "LENGTH");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (table.leave(buyer, member, why, now)) {
            audit.record("pool.left", subject(member), buyerName(buyer) + ": " + why);
            events.publishEvent(new PoolEvent.Left(buyer, member, why, now));
        }
    }

    /** Called where the supplier itself has confirmed. */
    void join(SupplierId buyer, SupplierId member, PoolSource source) {
        if (buyer.equals(member)) {
            throw refused(MEMBER, "OWN");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (table.insert(buyer, member, source, now)) {
            audit.record("pool.joined", subject(member), buyerName(buyer) + ", " + source);
            events.publishEvent(new PoolEvent.Joined(buyer, member, source, now));
        }
    }

    private String buyerName(SupplierId buyer) {
        return suppliers.required(buyer).memberName();
    }

    private static String subject(SupplierId member) {
        return "supplier:" + member.value();
    }

    private static SupplierRefused refused(String field, String code) {
        return new SupplierRefused(new FieldProblem(field, code, "supplier.pool." + field + "." + code));
    }
}
