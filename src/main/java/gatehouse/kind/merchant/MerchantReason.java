package gatehouse.kind.merchant;

import gatehouse.kind.merchant.MerchantForm.Field;
import gatehouse.review.CatalogueReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an application to join is sent back 驳回原因: the catalogue, by group. */
enum MerchantReason {
    BRAND_PROOF_MISSING(Group.PROOF, ProcurementMerchant.BRAND_PROOF),
    BRAND_PROOF_BLURRED(Group.PROOF, ProcurementMerchant.BRAND_PROOF),
    BRAND_PROOF_EXPIRED(Group.PROOF, ProcurementMerchant.BRAND_PROOF),
    RESTRICTED_PROOF_MISSING(Group.PROOF, ProcurementMerchant.RESTRICTED_GOODS_PROOF),
    RESTRICTED_PROOF_BLURRED(Group.PROOF, ProcurementMerchant.RESTRICTED_GOODS_PROOF),
    RESTRICTED_PROOF_EXPIRED(Group.PROOF, ProcurementMerchant.RESTRICTED_GOODS_PROOF),
    PROOF_FALSE(Group.PROOF, null),
    BRAND_ANSWER_WRONG(Group.ANSWER, Field.BRAND_AGENCY),
    RESTRICTED_ANSWER_WRONG(Group.ANSWER, Field.RESTRICTED_GOODS),
    CONDITIONS_NOT_MET(Group.CONDITIONS, null),
    COMPANY_ABNORMAL(Group.CONDITIONS, null),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    MerchantReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    static List<CatalogueReason> catalogue() {
        return Arrays.stream(values())
                .map(reason -> CatalogueReason.of("merchant", reason, reason.group, reason.target))
                .toList();
    }

    /** 资质, 填写, 条件, 其他. */
    private enum Group {
        PROOF,
        ANSWER,
        CONDITIONS,
        OTHER
    }
}
