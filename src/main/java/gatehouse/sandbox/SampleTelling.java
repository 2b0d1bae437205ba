package gatehouse.sandbox;

import gatehouse.access.SignedIn;
import gatehouse.deposit.DepositAmount;
import gatehouse.deposit.DepositId;
import gatehouse.onboarding.ApplicationId;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A road on its way 样例讲述: whose it is, who acts for it, who reviews it, and what came into being so far. */
final class SampleTelling {

    private final CompanyFile file;
    private final SupplierId supplier;
    private final SampleActor actor;
    private final List<SignedIn> reviewers;
    private final Map<SampleSubject, ApplicationId> applications = new HashMap<>();
    private final Map<KindCode, DepositId> deposits = new HashMap<>();
    private final Map<KindCode, DepositAmount> paid = new HashMap<>();
    private @Nullable Long question;

    SampleTelling(CompanyFile file, SupplierId supplier, SampleActor actor, List<SignedIn> reviewers) {
        this.file = file;
        this.supplier = supplier;
        this.actor = actor;
        this.reviewers = reviewers;
    }

    CompanyFile file() {
        return file;
    }

    SupplierId supplier() {
        return supplier;
    }

    SampleActor actor() {
        return actor;
    }

    SampleActor reviewer(int index) {
        return SampleActor.of(reviewers.get(index));
    }

    void sent(SampleSubject about, ApplicationId id) {
        applications.put(about, id);
    }

    ApplicationId application(SampleSubject about) {
        return Objects.requireNonNull(applications.get(about), about::toString);
    }

    void requested(KindCode kind, DepositId id) {
        deposits.put(kind, id);
    }

    DepositId deposit(KindCode kind) {
        return Objects.requireNonNull(deposits.get(kind), kind::toString);
    }

    void paid(KindCode kind, DepositAmount amount) {
        paid.put(kind, amount);
    }

    DepositAmount amount(KindCode kind) {
        return Objects.requireNonNull(paid.get(kind), kind::toString);
    }

    void asked(long id) {
        question = id;
    }

    long question() {
        return Objects.requireNonNull(question);
    }
}
