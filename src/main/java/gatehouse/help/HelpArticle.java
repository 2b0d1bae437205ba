package gatehouse.help;

import static gatehouse.help.HelpTopic.ACCOUNT;
import static gatehouse.help.HelpTopic.BILL;
import static gatehouse.help.HelpTopic.COLLECTION;
import static gatehouse.help.HelpTopic.CREDIT;
import static gatehouse.help.HelpTopic.DEPOSIT;
import static gatehouse.help.HelpTopic.GENERAL;
import static gatehouse.help.HelpTopic.LICENSE;
import static gatehouse.help.HelpTopic.MERCHANT;
import static gatehouse.help.HelpTopic.POOL;
import static gatehouse.help.HelpTopic.QUALIFICATION;
import static gatehouse.help.HelpTopic.TAXPAYER;
import static gatehouse.help.HelpTopic.TRUST;

import java.util.Locale;
import java.util.Set;

/** The answers and hints of both manuals 帮助目录; the words stand in the bundle. */
enum HelpArticle {
    QUOTATION(GENERAL, MERCHANT),
    CONTACT(GENERAL),
    STEPS(GENERAL),
    MATERIALS(GENERAL, LICENSE),
    BROWSER(GENERAL, LICENSE),
    MEMBER_NAME(ACCOUNT),
    CODE_MISSING(ACCOUNT),
    REGISTRATION_FAILS(ACCOUNT),
    ACCOUNT_KIND(ACCOUNT),
    OPEN_SHOP(ACCOUNT),
    LICENSE_NEEDED(ACCOUNT),
    INVITED(POOL, ACCOUNT),
    LICENSE_FORM(LICENSE),
    OPERATOR_MOBILE(LICENSE),
    LICENSE_PICTURES(LICENSE),
    REVIEW_TIME(LICENSE, BILL, GENERAL),
    SMS_BLOCKED(LICENSE, ACCOUNT, DEPOSIT),
    REJECTED(LICENSE, GENERAL),
    HOME_RETURN_PERMIT(LICENSE),
    TAIWAN_PERMIT(LICENSE),
    TAIWAN_ID(LICENSE),
    PASSPORT_VERSION(LICENSE),
    NAME_SPACE(LICENSE),
    REGISTER_LOOKUP(LICENSE),
    ACCOUNT_HOLDER(DEPOSIT, COLLECTION),
    RURAL_CREDIT(DEPOSIT, COLLECTION),
    DEPOSIT_AMOUNT(DEPOSIT, LICENSE),
    DEPOSIT_FAILED(DEPOSIT),
    TAXPAYER_ONLINE(TAXPAYER),
    TAXPAYER_PROOF(TAXPAYER),
    TAXPAYER_DATES(TAXPAYER),
    SMALL_SCALE(TAXPAYER),
    COLLECTION_PRODUCT(COLLECTION),
    COLLECTION_CONDITIONS(COLLECTION),
    NEITHER_TAXPAYER_NOR_POOL(COLLECTION, POOL, TAXPAYER),
    MERCHANT_CONDITIONS(MERCHANT),
    MERCHANT_NAME(MERCHANT),
    RESTRICTED_GOODS(MERCHANT, QUALIFICATION),
    IDENTITY_UNFINISHED(MERCHANT, QUALIFICATION),
    QUALIFICATION_TIME(QUALIFICATION, MERCHANT),
    CREDIT_GREY(CREDIT),
    CREDIT_LINE(CREDIT),
    CREDIT_BUYER(CREDIT),
    NO_PAID_MEMBERSHIP(CREDIT, GENERAL),
    BILL_NEEDED(BILL),
    BILL_NUMBER(BILL),
    ACCOUNT_PERMIT(BILL, DEPOSIT, GENERAL),
    BILL_FILES(BILL),
    BILL_PHONE(BILL),
    TRUST_OPEN(TRUST);

    private final Set<HelpTopic> topics;

    HelpArticle(HelpTopic... topics) {
        this.topics = Set.of(topics);
    }

    boolean isAbout(HelpTopic topic) {
        return topics.contains(topic);
    }

    /** Such as {@code rural-credit}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key(String part) {
        return "help.article." + id() + "." + part;
    }
}
