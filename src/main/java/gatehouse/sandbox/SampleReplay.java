package gatehouse.sandbox;

import gatehouse.access.AccountStore;
import gatehouse.access.PlatformClient;
import gatehouse.access.SignedIn;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.ReviewDesk;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.supplier.Invitations;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the samples happen 样例重演: through the same services as in life, in the order of time, each at the time and by the
 * person of its road. So every rule holds, and every figure, history, SMS and record is what it would be.
 */
class SampleReplay {

    private static final int ATTEMPTS = 10;
    private static final Duration REGISTERED_BEFORE = Duration.ofMinutes(15);

    private final Suppliers suppliers;
    private final Invitations invitations;
    private final ReviewDesk desk;
    private final AccountStore supplierDoor;
    private final ReviewDeeds reviews;
    private final DepositDeeds deposits;
    private final StandingDeeds standings;
    private final TransactionOperations transaction;

    SampleReplay(
            Suppliers suppliers,
            Invitations invitations,
            ReviewDesk desk,
            AccountStore supplierDoor,
            ReviewDeeds reviews,
            DepositDeeds deposits,
            StandingDeeds standings,
            TransactionOperations transaction) {
        this.suppliers = suppliers;
        this.invitations = invitations;
        this.desk = desk;
        this.supplierDoor = supplierDoor;
        this.reviews = reviews;
        this.deposits = deposits;
        this.standings = standings;
        this.transaction = transaction;
    }

    /** Roads whose supplier is there already are left out: they happened before the last stop. */
    void happen(List<SampleRoad> roads, PlatformClient platform, List<SignedIn> reviewers, IntConsumer progress) {
        List<SampleRoad> untold = roads.stream()
                .filter(road -> !isKnown(road.file().company().memberName()))
                .sorted(Comparator.comparing(SampleReplay::begins))
                .toList();
        SampleActor actor = SampleActor.of(platform);
        for (int done = 0; done < untold.size() && !Thread.currentThread().isInterrupted(); done++) {
            SampleRoad road = untold.get(done);
            tell(road, file -> new SampleTelling(file, registered(file, platform, actor), actor, reviewers));
            progress.accept((done + 1) * 100 / untold.size());
        }
    }

    /** A supplier who signs in at the portal, and what became of it. */
    void happen(String memberName, SampleRoad road, List<SignedIn> reviewers) {
        if (!isKnown(memberName)) {
            tell(road, file -> {
                SupplierId supplier = registered(memberName, file);
                return new SampleTelling(
                        file,
                        supplier,
                        SampleActor.of(supplierDoor.findByLogin(memberName).orElseThrow()),
                        reviewers);
            });
        }
    }

    /** A buyer who signs in at the portal, and whom it has invited. */
    void buyer(String memberName, Instant since, List<String> invited) {
        if (isKnown(memberName)) {
            return;
        }
        untilItGoesThrough(() -> transaction.executeWithoutResult(_ -> SandboxClock.at(since, () -> {
            SupplierId buyer = suppliers
                    .register(
                            new Registration(memberName, SampleAccounts.PASSWORD, "13900000001"),
                            new Registrant("周采购", "华东重工集团有限公司", TradeRole.BUYER.name()))
                    .id();
            SampleActor.of(supplierDoor.findByLogin(memberName).orElseThrow())
                    .does(() -> invited.forEach(mobile -> invitations.invite(buyer, mobile)));
        })));
    }

    /** 审核中: the reviewer is at work on the most urgent case of the queue, and will be for a while. */
    Optional<ApplicationId> claimed(SignedIn reviewer, KindCode queue) {
        return SampleActor.of(reviewer).doing(() -> desk.claimNext(Set.of(queue)));
    }

    /**
     * A whole road in one transaction: who is at work already meets each application as it ended, never one that the road
     * is about to decide.
     */
    private void tell(SampleRoad road, Function<CompanyFile, SampleTelling> beginning) {
        untilItGoesThrough(() -> transaction.executeWithoutResult(_ -> {
            AtomicReference<@Nullable SampleTelling> telling = new AtomicReference<>();
            SandboxClock.at(begins(road).minus(REGISTERED_BEFORE), () -> telling.set(beginning.apply(road.file())));
            SampleTelling told = Objects.requireNonNull(telling.get());
            road.deeds().forEach(deed -> SandboxClock.at(deed.at(), () -> happen(deed, told)));
        }));
    }

    private void happen(SampleDeed deed, SampleTelling telling) {
        switch (deed) {
            case ReviewDeed review -> reviews.happen(review, telling);
            case DepositDeed deposit -> deposits.happen(deposit, telling);
            case StandingDeed standing -> standings.happen(standing, telling);
        }
    }

    private static Instant begins(SampleRoad road) {
        return road.deeds().getFirst().at();
    }

    private boolean isKnown(String memberName) {
        return suppliers.findByMemberName(memberName).isPresent();
    }

    private SupplierId registered(CompanyFile file, PlatformClient platform, SampleActor actor) {
        return actor.doing(() -> suppliers
                .registerByPlatform(
                        platform,
                        new Registration(
                                file.company().memberName(),
                                null,
                                file.company().operatorMobile()))
                .id());
    }

    private SupplierId registered(String memberName, CompanyFile file) {
        return suppliers
                .register(
                        new Registration(
                                memberName,
                                SampleAccounts.PASSWORD,
                                file.company().operatorMobile()),
                        new Registrant("陈经理", file.company().name(), TradeRole.SELLER.name()))
                .id();
    }

    /** Later work rolls up figures at the same time: whom the database chose to give way begins again, nothing happened. */
    private static void untilItGoesThrough(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException gaveWay) {
                if (attempt == ATTEMPTS) {
                    throw gaveWay;
                }
            }
        }
    }
}
