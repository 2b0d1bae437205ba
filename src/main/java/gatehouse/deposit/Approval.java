package gatehouse.deposit;

import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;

/** The approval that a deposit follows 审核通过: of one application, in one of its rounds. */
record Approval(SupplierId supplier, KindCode kind, ApplicationId application, int round, String companyName) {}
