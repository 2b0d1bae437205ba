package gatehouse.onboarding;

import gatehouse.access.Role;
import gatehouse.onboarding.LadderRows.Proof;
import gatehouse.onboarding.LadderRows.Proven;
import gatehouse.onboarding.LadderRows.Row;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What automatic checks have opened without a case 自动审核通过: listed, and taken back by a supervisor as a reviewed approval is. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Role.SUPERVISOR + "', '" + Role.AUDITOR + "')")
public class AutomaticApprovals {

    private final LadderRows rows;
    private final Ladder ladder;
    private final Suppliers suppliers;

    AutomaticApprovals(LadderRows rows, Ladder ladder, Suppliers suppliers) {
        this.rows = rows;
        this.ladder = ladder;
        this.suppliers = suppliers;
    }

    /** The last line of a page 翻页位置. */
    public record Place(Instant provenAt, long supplier) {

        /** Above the first line of all. */
        static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        public static Place of(AutomaticApproval last) {
            return new Place(last.provenAt(), last.supplier().value());
        }
    }

    /**
     * A page, the latest first.
     *
     * @param memberName of one supplier; empty for all
     * @param above the last line of the page above; none for the first page
     */
    public List<AutomaticApproval> page(String memberName, @Nullable Place above, int size) {
        Optional<SupplierId> wanted =
                suppliers.findByMemberName(memberName.strip()).map(SupplierSummary::id);
        if (wanted.isEmpty() && !memberName.isBlank()) {
            return List.of();
        }
        Place place = above == null ? Place.TOP : above;
        List<Proven> proven = rows.proven(wanted.orElse(null), place.provenAt(), place.supplier(), size);
        Map<SupplierId, String> names =
                suppliers.memberNames(proven.stream().map(Proven::supplier).toList());
        return proven.stream()
                .map(one -> approval(one, Objects.requireNonNull(names.get(one.supplier()))))
                .toList();
    }

    /**
     * 撤销: the step and what stands on it are suspended, the supplier is told, and a review alone opens the step again.
     *
     * @return whether it stood until now
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.SUPERVISOR + "')")
    public boolean revoke(SupplierId supplier, Step step, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An approval is taken back for a reason");
        }
        return ladder.revokeProven(supplier, step, reason.strip());
    }

    private static AutomaticApproval approval(Proven proven, String memberName) {
        Row row = proven.row();
        Proof proof = Objects.requireNonNull(row.proof());
        boolean revoked = row.revokedBecause() != null;
        return new AutomaticApproval(
                proven.supplier(),
                memberName,
                proven.companyName(),
                row.step(),
                proof.kind(),
                proof.at(),
                row.revokedBecause(),
                revoked ? row.since() : null,
                revoked ? row.byName() : null);
    }
}
