package gatehouse.onboarding;

/**
 * How far a supplier has come 开通情况: what the prerequisites of the steps are judged by.
 *
 * @param account registered
 * @param realname 企业名称认证 verified, its deposit as well
 * @param pool in the 合格供应商库 of some buyer
 * @param collection 融易收 opened
 * @param merchant joined 企采商
 */
public record Standing(
        boolean account, boolean realname, TaxStanding tax, boolean pool, boolean collection, boolean merchant) {

    Standing withCollection(boolean opened) {
        return new Standing(account, realname, tax, pool, opened, merchant);
    }

    Standing withMerchant(boolean joined) {
        return new Standing(account, realname, tax, pool, collection, joined);
    }
}
