package gatehouse.kind.license;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.review.CatalogueReason;
import org.jspecify.annotations.Nullable;

/** Why a license application is sent back 驳回原因: the catalogue, by group. */
enum LicenseReason {
    LICENSE_BLURRED(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_COPY(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_INCOMPLETE(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_COVERED(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_ALTERED(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_EXPIRED(Group.LICENSE, BusinessLicense.LICENSE),
    LICENSE_WRONG_DOCUMENT(Group.LICENSE, BusinessLicense.LICENSE),
    ID_BLURRED(Group.IDENTITY, BusinessLicense.ID_FRONT),
    ID_INCOMPLETE(Group.IDENTITY, BusinessLicense.ID_FRONT),
    ID_BACK_MISSING(Group.IDENTITY, BusinessLicense.ID_BACK),
    ID_EXPIRED(Group.IDENTITY, BusinessLicense.ID_BACK),
    ID_COPY(Group.IDENTITY, BusinessLicense.ID_FRONT),
    ID_WRONG_PERSON(Group.IDENTITY, BusinessLicense.ID_FRONT),
    COMPANY_NAME_DIFFERS(Group.MISMATCH, Field.COMPANY_NAME),
    COMPANY_NUMBER_DIFFERS(Group.MISMATCH, Field.COMPANY_NUMBER),
    REPRESENTATIVE_DIFFERS(Group.MISMATCH, Field.REPRESENTATIVE_NAME),
    IDENTITY_NUMBER_DIFFERS(Group.MISMATCH, Field.IDENTITY_NUMBER),
    DOMICILE_DIFFERS(Group.MISMATCH, Field.DOMICILE),
    COMPANY_NOT_ACTIVE(Group.OTHER, Field.COMPANY_NUMBER),
    UNDER_AGE(Group.OTHER, Field.IDENTITY_NUMBER),
    OTHER(Group.OTHER, null);

    private final Group group;
    private final @Nullable String target;

    LicenseReason(Group group, @Nullable String target) {
        this.group = group;
        this.target = target;
    }

    CatalogueReason inCatalogue() {
        String key = "license.reason." + name();
        return new CatalogueReason(
                name(), "license.reasons." + group.name(), key + ".label", key + ".supplier", target);
    }

    /** 营业执照, 证件, 信息不符, 其他. */
    private enum Group {
        LICENSE,
        IDENTITY,
        MISMATCH,
        OTHER
    }
}
