package gatehouse.kind.taxpayer;

import gatehouse.kind.taxpayer.TaxpayerForm.Field;
import gatehouse.review.CatalogueReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a manual proof is sent back 驳回原因: the catalogue, by group. */
enum TaxpayerReason {
    PROOF_BLURRED(Group.PROOF, GeneralTaxpayer.TAX_PROOF),
    PROOF_INCOMPLETE(Group.PROOF, GeneralTaxpayer.TAX_PROOF),
    PROOF_WRONG_DOCUMENT(Group.PROOF, GeneralTaxpayer.TAX_PROOF),
    STAMP_MISSING(Group.PROOF, GeneralTaxpayer.TAX_PROOF),
    PROOF_EXPIRED(Group.PROOF, Field.VALID_UNTIL),
    INVOICE_NOT_SPECIAL(Group.INVOICE, GeneralTaxpayer.TAX_PROOF),
    INVOICE_BY_AGENCY(Group.INVOICE, GeneralTaxpayer.TAX_PROOF),
    INVOICE_NOT_SELLER(Group.INVOICE, GeneralTaxpayer.TAX_PROOF),
    INVOICE_RATE_TOO_LOW(Group.INVOICE, GeneralTaxpayer.TAX_PROOF),
    INVOICE_TOO_OLD(Group.INVOICE, GeneralTaxpayer.TAX_PROOF),
    COMPANY_DIFFERS(Group.MISMATCH, GeneralTaxpayer.TAX_PROOF),
    NUMBER_DIFFERS(Group.MISMATCH, Field.CERTIFICATE_NUMBER),
    ISSUER_DIFFERS(Group.MISMATCH, Field.ISSUER),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    TaxpayerReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    static List<CatalogueReason> catalogue() {
        return Arrays.stream(values())
                .map(reason -> CatalogueReason.of("taxpayer", reason, reason.group, reason.target))
                .toList();
    }

    /** 证明材料, 发票, 信息不符, 其他. */
    private enum Group {
        PROOF,
        INVOICE,
        MISMATCH,
        OTHER
    }
}
