package gatehouse.kind.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.KindSamples;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.Submission;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.review.ReviewRefused;
import gatehouse.supplier.SupplierId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The supplier passes the online check at the very moment at which the reviewer decides on its manual proof. */
@IntakeTest
class OvertakingTests {

    private static final OnlineCheck.Typed GOOD =
            new OnlineCheck.Typed("3300214130", "01234560", "2026-11-01", "10000.00");

    @Autowired
    OnlineCheck check;

    @Autowired
    Applications applications;

    @Autowired
    Ladder ladder;

    @Autowired
    Intake intake;

    @RepeatedTest(8)
    void whoeverComesFirstTheStepIsOpenAndTheProofIsEitherDecidedOrWithdrawn() throws Exception {
        SupplierId supplier = intake.verified();
        ApplicationId proof = submitted(supplier);
        intake.claimed(proof);

        List<String> results = atOnce(
                () -> {
                    intake.approved(proof);
                    return "decided";
                },
                () -> check.check(supplier, GOOD).getClass().getSimpleName());

        // the reviewer may be done before the check has begun
        assertThat(results.getLast()).isIn("Proven", Cause.ALREADY_APPROVED.name());
        assertThat(results.getFirst()).isIn("decided", ReviewRefused.Cause.NOT_WANTED.name());
        assertThat(ladder.isOpen(supplier, Step.GENERAL_TAXPAYER)).isTrue();
        assertThat(applications.required(proof).state())
                .isEqualTo(
                        results.getFirst().equals("decided") ? ApplicationState.APPROVED : ApplicationState.WITHDRAWN);
    }

    private ApplicationId submitted(SupplierId supplier) {
        return applications
                .submit(new Submission(
                        supplier,
                        GeneralTaxpayer.CODE,
                        KindSamples.taxpayer(),
                        Map.of(GeneralTaxpayer.TAX_PROOF, intake.scan(supplier).id())))
                .id();
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> running = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        try {
                            return work.call();
                        } catch (ReviewRefused refused) {
                            return refused.reason().name();
                        } catch (SubmissionRefused refused) {
                            return refused.reason().name();
                        }
                    }))
                    .toList();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
