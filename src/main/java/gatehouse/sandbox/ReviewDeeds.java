package gatehouse.sandbox;

import gatehouse.document.PreparedScan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.Submission;
import gatehouse.review.CatalogueReason;
import gatehouse.review.Decision;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewKind;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.Texts;
import gatehouse.vocabulary.KindCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Sends in, withdraws and decides as in life 申请重演. */
class ReviewDeeds {

    /** What a scan is said to be until it is drawn. */
    private static final long USUAL_SIZE = 480_000;

    private static final int USUAL_WIDTH = 1600;
    private static final int USUAL_HEIGHT = 1200;

    private final Scans scans;
    private final Applications applications;
    private final ReviewDesk desk;
    private final Texts texts;
    private final Map<KindCode, Map<String, CatalogueReason>> catalogues = new HashMap<>();

    ReviewDeeds(Scans scans, Applications applications, ReviewDesk desk, Collection<ReviewKind> kinds, Texts texts) {
        this.scans = scans;
        this.applications = applications;
        this.desk = desk;
        this.texts = texts;
        kinds.forEach(kind -> kind.reasons()
                .forEach(reason -> catalogues
                        .computeIfAbsent(kind.code(), _ -> new HashMap<>())
                        .put(reason.code(), reason)));
    }

    void happen(ReviewDeed deed, SampleTelling telling) {
        switch (deed) {
            case ReviewDeed.Sent(var _, SampleFiling filing) ->
                telling.actor().does(() -> telling.sent(filing.about(), send(filing, telling.supplier())));
            case ReviewDeed.Withdrawn(var _, SampleSubject about) ->
                telling.actor().does(() -> applications.withdraw(telling.application(about)));
            case ReviewDeed.Decided decided -> decide(decided, telling);
        }
    }

    private ApplicationId send(SampleFiling filing, SupplierId supplier) {
        Map<String, ScanId> kept = new LinkedHashMap<>();
        filing.scans()
                .forEach((slot, scan) ->
                        kept.put(slot, scans.keep(undrawn(scan, supplier)).id()));
        return applications
                .submit(new Submission(supplier, filing.kind(), filing.form(), kept))
                .id();
    }

    private void decide(ReviewDeed.Decided decided, SampleTelling telling) {
        ApplicationId id = telling.application(decided.about());
        telling.reviewer(decided.reviewer()).does(() -> {
            SandboxClock.at(decided.claimedAt(), () -> desk.claim(id));
            desk.decide(id, decision(decided));
        });
    }

    private Decision decision(ReviewDeed.Decided decided) {
        List<RejectionReason> reasons = decided.reasons().stream()
                .map(code -> reason(decided.about().kind(), code))
                .toList();
        return switch (decided.end()) {
            case APPROVED -> new Decision.Approve();
            case REJECTED -> new Decision.Reject(reasons);
            case SUPPLEMENT_ASKED -> new Decision.RequestSupplement(reasons);
            case WITHDRAWN -> throw new IllegalArgumentException("Suppliers withdraw, reviewers do not");
        };
    }

    private RejectionReason reason(KindCode kind, String code) {
        CatalogueReason known =
                Objects.requireNonNull(catalogues.getOrDefault(kind, Map.of()).get(code), () -> kind + " " + code);
        return new RejectionReason(
                code, known.target(), texts.in(Locale.SIMPLIFIED_CHINESE, known.supplierKey()), null);
    }

    private static PreparedScan undrawn(UndrawnScan scan, SupplierId supplier) {
        return new PreparedScan(
                new ScanOwner.OfSupplier(supplier.value()),
                scan.fileName(),
                scan.type(),
                USUAL_SIZE,
                scan.provisionalSha256(),
                USUAL_WIDTH,
                USUAL_HEIGHT,
                scan.storeKey(),
                List.of());
    }
}
