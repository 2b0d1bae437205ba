package gatehouse.credit;

import gatehouse.audit.Audit;
import gatehouse.audit.CurrentActor;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Missing;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.supplier.BuyerName;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CreditLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账期授信 of the suppliers (spec A.7): each grant is kept with all that it was before. */
@Service
@Transactional
public class CreditTerms {

    /** The fields' names for REST and portal. */
    public static final String BUYER = "buyer";

    public static final String LIMIT = "limit";
    public static final String SETTLEMENT_DAY = "settlementDay";

    /** Every month has these days. */
    private static final int LAST_DAY = 28;

    private final JdbcClient jdbc;
    private final Ladder ladder;
    private final Suppliers suppliers;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    CreditTerms(JdbcClient jdbc, Ladder ladder, Suppliers suppliers, CurrentActor actor, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.suppliers = suppliers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Found by its whole member name alone: nobody browses the accounts. */
    @Transactional(readOnly = true)
    public Optional<BuyerName> findBuyer(String memberName) {
        return suppliers.findBuyer(memberName.strip());
    }

    /** What each buyer is granted now, by member name. */
    @Transactional(readOnly = true)
    public List<CreditGrant> of(SupplierId supplier) {
        return jdbc.sql("""
                        SELECT s.member_name, g.credit_limit, g.settlement_day, g.at, g.by_name FROM credit_grant g
                        JOIN supplier s ON s.id = g.buyer_id
                        WHERE g.supplier_id = ? AND g.id = (SELECT MAX(n.id) FROM credit_grant n
                            WHERE n.supplier_id = g.supplier_id AND n.buyer_id = g.buyer_id)
                        ORDER BY s.member_name""").param(supplier.value()).query(CreditTerms::grant).list();
    }

    /** Every grant ever made, the latest first. */
    @Transactional(readOnly = true)
    public List<CreditGrant> history(SupplierId supplier) {
        return jdbc.sql("""
                        SELECT s.member_name, g.credit_limit, g.settlement_day, g.at, g.by_name FROM credit_grant g
                        JOIN supplier s ON s.id = g.buyer_id
                        WHERE g.supplier_id = ? ORDER BY g.id DESC LIMIT 200""").param(supplier.value()).query(CreditTerms::grant).list();
    }

    /**
     * 确定授信: the first grant opens the step.
     *
     * @throws SubmissionRefused naming every wrong field, or what stands in the way
     */
    public CreditGrant grant(SupplierId supplier, String buyer, String limit, String settlementDay) {
        suppliers.requireActingFor(suppliers.required(supplier));
        requireReached(supplier, Step.CREDIT_TERMS);
        List<FieldProblem> problems = new ArrayList<>();
        Optional<BuyerName> found = buyer(supplier, buyer, problems);
        Optional<CreditLine> line = line(limit, problems);
        Optional<Integer> day = day(settlementDay, problems);
        if (!problems.isEmpty()) {
            throw new SubmissionRefused(Cause.INVALID, problems);
        }
        var grant = new CreditGrant(
                found.orElseThrow().memberName(),
                line.orElseThrow().limit().amount(),
                day.orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.get().name());
        insert(supplier, found.orElseThrow().id(), grant);
        ladder.open(supplier, Step.CREDIT_TERMS);
        return grant;
    }

    private void insert(SupplierId supplier, SupplierId buyer, CreditGrant grant) {
        jdbc.sql("""
                        INSERT INTO credit_grant (supplier_id, buyer_id, credit_limit, settlement_day, at, by_name)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        supplier.value(),
                        buyer.value(),
                        grant.limit(),
                        grant.settlementDay(),
                        LocalDateTime.ofInstant(grant.at(), ZoneOffset.UTC),
                        grant.byName())
                .update();
        audit.record(
                "credit.granted",
                "supplier:" + supplier.value(),
                "buyer:" + buyer.value() + " " + grant.limit().toPlainString() + " " + grant.settlementDay());
    }

    private void requireReached(SupplierId supplier, Step step) {
        List<Missing> missing = ladder.missing(supplier, step);
        if (!missing.isEmpty()) {
            throw new SubmissionRefused(
                    Cause.PREREQUISITE, missing.stream().map(Missing::problem).toList());
        }
    }

    private Optional<BuyerName> buyer(SupplierId supplier, String typed, List<FieldProblem> problems) {
        if (typed.isBlank()) {
            problems.add(new FieldProblem(BUYER, "EMPTY", "credit.buyer.EMPTY"));
            return Optional.empty();
        }
        Optional<BuyerName> found = findBuyer(typed);
        if (found.isEmpty()) {
            problems.add(new FieldProblem(BUYER, "UNKNOWN", "credit.buyer.UNKNOWN"));
        } else if (found.get().id().equals(supplier)) {
            problems.add(new FieldProblem(BUYER, "ITSELF", "credit.buyer.ITSELF"));
        }
        return found;
    }

    private static Optional<CreditLine> line(String typed, List<FieldProblem> problems) {
        Checked<CreditLine> checked = CreditLine.parse(typed);
        if (checked instanceof Checked.Refused<CreditLine> refused) {
            problems.add(new FieldProblem(LIMIT, refused.reason(), refused.messageKey()));
        }
        return checked.value();
    }

    private static Optional<Integer> day(String typed, List<FieldProblem> problems) {
        // full-width digits are digits, as in the amount beside it
        String written = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (written.matches("[0-9]{1,2}")) {
            int day = Integer.parseInt(written);
            if (day >= 1 && day <= LAST_DAY) {
                return Optional.of(day);
            }
        }
        problems.add(new FieldProblem(
                SETTLEMENT_DAY, "FORMAT", "credit.settlementDay.FORMAT", List.of(String.valueOf(LAST_DAY))));
        return Optional.empty();
    }

    private static CreditGrant grant(ResultSet row, int number) throws SQLException {
        return new CreditGrant(
                row.getString("member_name"),
                row.getBigDecimal("credit_limit"),
                row.getInt("settlement_day"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("by_name"));
    }
}
