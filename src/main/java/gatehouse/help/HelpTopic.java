package gatehouse.help;

import java.util.Arrays;
import java.util.List;

/** What an article is about 帮助主题, and on which pages of the portal that is needed. */
public enum HelpTopic {
    /** 注册账号. */
    ACCOUNT("portal/register", "portal/login", "portal/reset", "portal/password"),
    /** 邀请与合格供应商库. */
    POOL("portal/pool", "portal/invitations", "portal/join"),
    /** 企业名称认证. */
    LICENSE("portal/license", "portal/business-license"),
    /** 打款认证. */
    DEPOSIT("portal/deposit"),
    /** 一般纳税人资格. */
    TAXPAYER("portal/taxpayer", "portal/general-taxpayer"),
    /** 融易收. */
    COLLECTION("portal/collection", "portal/transfer-collection"),
    /** 企采商. */
    MERCHANT("portal/merchant", "portal/procurement-merchant"),
    /** 资质证照. */
    QUALIFICATION("portal/qualification"),
    /** 账期交易. */
    CREDIT("portal/credit"),
    /** 收票易. */
    BILL("portal/bill"),
    /** 诚信服务. */
    TRUST("portal/trust"),
    /** Everything else. */
    GENERAL("portal");

    private final List<String> paths;

    HelpTopic(String... paths) {
        this.paths = List.of(paths);
    }

    /** The topic of a page. */
    public static HelpTopic of(String path) {
        return Arrays.stream(values())
                .filter(topic -> topic.paths.stream().anyMatch(path::startsWith))
                .findFirst()
                .orElse(GENERAL);
    }
}
