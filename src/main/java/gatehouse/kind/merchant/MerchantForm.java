package gatehouse.kind.merchant;

import gatehouse.onboarding.ApplicationForm;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.TypedForm;
import gatehouse.onboarding.YesOrNo;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MobileNumber;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 入驻申请 of 企采商 (spec A.7), made of values.
 *
 * @param brandAgency 供货类目涉及品牌代理
 * @param restrictedGoods 供货类目涉及限售以及危化品
 */
record MerchantForm(GivenCompany company, boolean brandAgency, boolean restrictedGoods) implements ApplicationForm {

    /** The fields' names for REST, portal and reasons. */
    static final class Field {

        static final String BRAND_AGENCY = "brandAgency";
        static final String RESTRICTED_GOODS = "restrictedGoods";
        static final String AGREED = "agreed";

        private Field() {}
    }

    static FormReading read(Map<String, String> fields) {
        TypedForm typed = new TypedForm(fields);
        Optional<GivenCompany> company = GivenCompany.read(typed);
        Optional<Boolean> brandAgency = typed.yesOrNo(Field.BRAND_AGENCY);
        Optional<Boolean> restrictedGoods = typed.yesOrNo(Field.RESTRICTED_GOODS);
        typed.consent(Field.AGREED, "merchant.agreed.AGREEMENT");
        return typed.read(() ->
                new MerchantForm(company.orElseThrow(), brandAgency.orElseThrow(), restrictedGoods.orElseThrow()));
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = company.fields();
        fields.put(Field.BRAND_AGENCY, YesOrNo.of(brandAgency).name());
        fields.put(Field.RESTRICTED_GOODS, YesOrNo.of(restrictedGoods).name());
        fields.put(Field.AGREED, FormInput.AGREED);
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public CompanyName companyName() {
        return company.name();
    }

    @Override
    public String companyNumber() {
        return company.number().value();
    }

    @Override
    public MobileNumber contactMobile() {
        return company.contact();
    }

    @Override
    public List<MobileNumber> mobiles() {
        return List.of(company.contact());
    }
}
