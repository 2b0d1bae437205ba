package gatehouse.sandbox;

import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** For which reasons of the license catalogue 驳回原因 a sample is sent back. */
final class SampleReasons {

    private static final List<String> REJECTIONS =
            List.of("LICENSE_COVERED", "LICENSE_COPY", "ID_EXPIRED", "COMPANY_NOT_ACTIVE", "ID_COPY");
    private static final List<String> SUPPLEMENTS = List.of("ID_BACK_MISSING", "LICENSE_INCOMPLETE", "ID_INCOMPLETE");

    private SampleReasons() {}

    /** What a careful reviewer finds on these scans. */
    static List<String> of(Discrepancy discrepancy, List<Shot> shots) {
        List<String> reasons = new ArrayList<>();
        of(discrepancy).ifPresent(reasons::add);
        of(shots.get(SamplePaper.LICENSE.ordinal()), "LICENSE").ifPresent(reasons::add);
        of(shots.get(SamplePaper.ID_FRONT.ordinal()), "ID").ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    static List<String> any(End end, SplittableRandom random) {
        List<String> known = end == End.SUPPLEMENT_ASKED ? SUPPLEMENTS : REJECTIONS;
        return List.of(known.get(random.nextInt(known.size())));
    }

    private static Optional<String> of(Discrepancy discrepancy) {
        return switch (discrepancy) {
            case NONE -> Optional.empty();
            case CREDIT_CODE -> Optional.of("COMPANY_NUMBER_DIFFERS");
            case COMPANY_NAME -> Optional.of("COMPANY_NAME_DIFFERS");
            case REPRESENTATIVE_NAME -> Optional.of("REPRESENTATIVE_DIFFERS");
            case DOCUMENT_NUMBER -> Optional.of("IDENTITY_NUMBER_DIFFERS");
        };
    }

    private static Optional<String> of(Shot shot, String paper) {
        return switch (shot) {
            case CLEAN, PHONE, TILTED -> Optional.empty();
            case CUT_CORNER -> Optional.of(paper + "_INCOMPLETE");
            case DARK, BLURRED -> Optional.of(paper + "_BLURRED");
        };
    }
}
