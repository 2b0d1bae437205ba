package gatehouse.deposit;

import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;

/** What happened to a deposit 打款事件; told in the transaction in which it happened. Never the amount, never the account. */
public sealed interface DepositEvent {

    DepositId id();

    SupplierId supplier();

    KindCode kind();

    ApplicationId application();

    Instant at();

    /** 申请打款: asked for, and on its way to the bank. */
    record Requested(DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at)
            implements DepositEvent {}

    /**
     * 到账成功.
     *
     * @param accountTail the last four digits 尾号
     */
    record Arrived(
            DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at, String accountTail)
            implements DepositEvent {}

    /** 打款失败. */
    record Bounced(
            DepositId id,
            SupplierId supplier,
            KindCode kind,
            ApplicationId application,
            Instant at,
            BounceReason reason)
            implements DepositEvent {}

    /** 两次均未认证成功. */
    record Exhausted(DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at)
            implements DepositEvent {}

    /** 打款认证成功: the step is open. */
    record Verified(DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at)
            implements DepositEvent {}

    /** 已过期: nobody entered the amount in time, or the bank never answered. */
    record Expired(DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at)
            implements DepositEvent {}

    /** 已终止: its approval was revoked. */
    record Ended(DepositId id, SupplierId supplier, KindCode kind, ApplicationId application, Instant at)
            implements DepositEvent {}
}
