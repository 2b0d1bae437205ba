package gatehouse.kind.qualification;

import gatehouse.kind.qualification.QualificationForm.Field;
import gatehouse.review.CatalogueReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a paper is sent back 驳回原因: the catalogue, by group. */
enum QualificationReason {
    DOCUMENT_BLURRED(Group.DOCUMENT, QualificationDocuments.DOCUMENT),
    DOCUMENT_INCOMPLETE(Group.DOCUMENT, QualificationDocuments.DOCUMENT),
    DOCUMENT_EXPIRED(Group.DOCUMENT, QualificationDocuments.DOCUMENT),
    DOCUMENT_FALSE(Group.DOCUMENT, QualificationDocuments.DOCUMENT),
    TYPE_DIFFERS(Group.MISMATCH, Field.DOCUMENT_TYPE),
    NUMBER_DIFFERS(Group.MISMATCH, Field.DOCUMENT_NUMBER),
    VALIDITY_DIFFERS(Group.MISMATCH, Field.VALID_UNTIL),
    COMPANY_DIFFERS(Group.MISMATCH, QualificationDocuments.DOCUMENT),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    QualificationReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    static List<CatalogueReason> catalogue() {
        return Arrays.stream(values())
                .map(reason -> CatalogueReason.of("qualification", reason, reason.group, reason.target))
                .toList();
    }

    /** 证照, 信息不符, 其他. */
    private enum Group {
        DOCUMENT,
        MISMATCH,
        OTHER
    }
}
