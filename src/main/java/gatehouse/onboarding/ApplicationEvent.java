package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an application 申请事件; told in the transaction in which it happened. Ids and facts; an outcome says whom to
 * tell of it as well, whose phone prints masked.
 */
public sealed interface ApplicationEvent {

    ApplicationId id();

    int round();

    /** 审核结果 of a round, or its revocation. */
    sealed interface Decided extends ApplicationEvent {

        KindCode kind();

        Instant at();

        /** Whom to tell. */
        ApplicationContact contact();
    }

    /**
     * 提交 or 重新提交: a round begins, under a new clock.
     *
     * @param phoneFingerprints the vault's keyed hashes of {@link ApplicationForm#mobiles()}, by which the case is found
     */
    record Submitted(
            ApplicationId id,
            int round,
            String number,
            SupplierId supplier,
            KindCode kind,
            String companyName,
            String companyNumber,
            ReviewDeadline deadline,
            List<byte[]> phoneFingerprints)
            implements ApplicationEvent {}

    /** 撤回 by the supplier while nobody had claimed it. */
    record Withdrawn(ApplicationId id, int round, KindCode kind, Instant at) implements ApplicationEvent {}

    /** 自动撤回: an automatic check has opened its step, so that nothing is left to review; also of a case that was claimed. */
    record Overtaken(ApplicationId id, int round, KindCode kind, Instant at) implements ApplicationEvent {}

    /** 审核通过. */
    record Approved(ApplicationId id, int round, KindCode kind, Instant at, ApplicationContact contact)
            implements Decided {}

    /** 驳回, with reasons: their codes, and what the supplier reads, in the same order. */
    record Rejected(
            ApplicationId id,
            int round,
            KindCode kind,
            Instant at,
            ApplicationContact contact,
            List<String> reasonCodes,
            List<String> reasonTexts)
            implements Decided {}

    /** 补件: the round ends, its clock stops. */
    record SupplementAsked(
            ApplicationId id,
            int round,
            KindCode kind,
            Instant at,
            ApplicationContact contact,
            List<String> reasonCodes,
            List<String> reasonTexts)
            implements Decided {}

    /** 撤销审核通过: an approval was taken back; a {@link Submitted} of the next round follows at once. */
    record Revoked(ApplicationId id, int round, KindCode kind, Instant at, ApplicationContact contact, String reason)
            implements Decided {}
}
