package gatehouse.kind.collection;

import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.review.CatalogueReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an application for 融易收 is sent back 驳回原因: the catalogue, by group. */
enum CollectionReason {
    LICENSE_BLURRED(Group.SCANS, TransferCollection.LICENSE),
    LICENSE_NOT_IN_COLOUR(Group.SCANS, TransferCollection.LICENSE),
    LICENSE_DIFFERS(Group.SCANS, TransferCollection.LICENSE),
    ID_BLURRED(Group.SCANS, TransferCollection.ID_FRONT),
    ID_INCOMPLETE(Group.SCANS, TransferCollection.ID_FRONT),
    ID_EXPIRED(Group.SCANS, TransferCollection.ID_BACK),
    ID_WRONG_PERSON(Group.SCANS, TransferCollection.ID_FRONT),
    REPRESENTATIVE_DIFFERS(Group.PEOPLE, Field.REPRESENTATIVE_NAME),
    IDENTITY_NUMBER_DIFFERS(Group.PEOPLE, Field.IDENTITY_NUMBER),
    ADMINISTRATOR_NOT_VERIFIED(Group.PEOPLE, Field.ADMINISTRATOR_NAME),
    ACCOUNT_NOT_CORPORATE(Group.ACCOUNT, Field.ACCOUNT),
    BRANCH_UNKNOWN(Group.ACCOUNT, Field.BRANCH),
    CONDITIONS_NOT_MET(Group.OTHER, null),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    CollectionReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    static List<CatalogueReason> catalogue() {
        return Arrays.stream(values())
                .map(reason -> CatalogueReason.of("collection", reason, reason.group, reason.target))
                .toList();
    }

    /** 证件影像, 人员, 账户, 其他. */
    private enum Group {
        SCANS,
        PEOPLE,
        ACCOUNT,
        OTHER
    }
}
