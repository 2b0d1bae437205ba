package gatehouse.kind.license.portal;

import gatehouse.kind.license.BusinessLicense;
import gatehouse.onboarding.PortalForm;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** 企业名称认证 on the supplier's home: what it needs (spec A.2) and what follows. */
@Component
class LicensePortalForm implements PortalForm {

    static final String PATH = "portal/license";

    private static final List<String> MATERIALS = List.of(
            "license.material.mobile",
            "license.material.license",
            "license.material.identity",
            "license.material.later");

    @Override
    public KindCode code() {
        return BusinessLicense.CODE;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String purposeKey() {
        return "license.purpose";
    }

    @Override
    public List<String> materialKeys() {
        return MATERIALS;
    }

    @Override
    public String nextKey() {
        return "license.next";
    }

    @Override
    public boolean isBegun() {
        return LicenseDraft.ofSession().isTyped();
    }
}
