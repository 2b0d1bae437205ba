package gatehouse.kind.bill;

import gatehouse.kind.bill.BillAccountBranch.Field;
import gatehouse.review.CatalogueReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an application for 收票易 is sent back 驳回原因: the catalogue, by group. */
enum BillReason {
    PERMIT_BLURRED(Group.PERMIT, BillScan.ACCOUNT_PERMIT.name()),
    PERMIT_NOT_IN_COLOUR(Group.PERMIT, BillScan.ACCOUNT_PERMIT.name()),
    PERMIT_WATERMARK(Group.PERMIT, BillScan.ACCOUNT_PERMIT.name()),
    PERMIT_WRONG_DOCUMENT(Group.PERMIT, BillScan.ACCOUNT_PERMIT.name()),
    PERMIT_OTHER_COMPANY(Group.PERMIT, BillScan.ACCOUNT_PERMIT.name()),
    CERTIFICATE_BLURRED(Group.CERTIFICATE, BillScan.ORGANIZATION_CODE_CERTIFICATE.name()),
    CERTIFICATE_EXPIRED(Group.CERTIFICATE, BillScan.ORGANIZATION_CODE_CERTIFICATE.name()),
    CERTIFICATE_WATERMARK(Group.CERTIFICATE, BillScan.ORGANIZATION_CODE_CERTIFICATE.name()),
    CODE_DIFFERS(Group.MISMATCH, Field.ORGANIZATION_CODE),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    BillReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    static List<CatalogueReason> catalogue() {
        return Arrays.stream(values())
                .map(reason -> CatalogueReason.of("bill", reason, reason.group, reason.target))
                .toList();
    }

    /** 开户许可证, 组织机构代码证, 信息不符, 其他. */
    private enum Group {
        PERMIT,
        CERTIFICATE,
        MISMATCH,
        OTHER
    }
}
