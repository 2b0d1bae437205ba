package gatehouse.sandbox.samples;

import java.time.LocalDate;

/**
 * A company that does not exist: all that its license, its form and its account say.
 *
 * @param index which one of its {@link InventedCompanies}
 * @param type 类型 as on the license
 * @param address 住所, or 经营场所 of a 个体工商户
 * @param registeredCapital 注册资本 in capital numerals; empty for a 个体工商户, which has none
 * @param scope 经营范围
 * @param authority 登记机关
 * @param registered the day of the paper itself, on or after the founding
 * @param operatorName the person who fills in the form, 联系人
 */
public record InventedCompany(
        int index,
        String name,
        String creditCode,
        String type,
        InventedPerson representative,
        String address,
        String registeredCapital,
        LocalDate founded,
        LocalDate registered,
        String scope,
        String authority,
        String representativeMobile,
        String operatorName,
        String operatorMobile,
        String memberName) {

    /** 个体工商户: its license names a 经营者 and no capital. */
    public boolean isIndividualBusiness() {
        return creditCode.startsWith("92");
    }

    InventedCompany withName(String other) {
        return new InventedCompany(
                index,
                other,
                creditCode,
                type,
                representative,
                address,
                registeredCapital,
                founded,
                registered,
                scope,
                authority,
                representativeMobile,
                operatorName,
                operatorMobile,
                memberName);
    }

    InventedCompany withCreditCode(String other) {
        return new InventedCompany(
                index,
                name,
                other,
                type,
                representative,
                address,
                registeredCapital,
                founded,
                registered,
                scope,
                authority,
                representativeMobile,
                operatorName,
                operatorMobile,
                memberName);
    }

    InventedCompany withRepresentative(InventedPerson other) {
        return new InventedCompany(
                index,
                name,
                creditCode,
                type,
                other,
                address,
                registeredCapital,
                founded,
                registered,
                scope,
                authority,
                representativeMobile,
                operatorName,
                operatorMobile,
                memberName);
    }
}
