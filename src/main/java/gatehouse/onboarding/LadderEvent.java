package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened on a supplier's ladder 开通步骤事件; told in the transaction in which it happened. */
public sealed interface LadderEvent {

    SupplierId supplier();

    Step step();

    Instant at();

    /**
     * 已开通.
     *
     * @param provenBy the kind whose automatic check 自动审核 opened it, with no case and so with no word of an outcome
     */
    record StepOpened(
            SupplierId supplier,
            Step step,
            Instant at,
            @Nullable KindCode provenBy) implements LadderEvent {}

    /** 已声明跳过. */
    record StepSkipped(SupplierId supplier, Step step, Instant at) implements LadderEvent {}

    /** The declaration of a skip was taken back 撤回跳过. */
    record SkipRevoked(SupplierId supplier, Step step, Instant at) implements LadderEvent {}

    /**
     * 已暂停: its approval was taken back.
     *
     * @param provenBy the kind whose automatic check had opened it, where no application comes back that tells of it
     */
    record StepSuspended(
            SupplierId supplier,
            Step step,
            Instant at,
            @Nullable KindCode provenBy,
            String reason) implements LadderEvent {}
}
