package gatehouse.kind.collection;

import gatehouse.onboarding.ApplicationForm;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.TypedForm;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.NameVerdict;
import gatehouse.vocabulary.PersonName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of 融易收 (spec A.7), made of values.
 *
 * @param accountHolder 银行开户名, which must be the verified company's name
 * @param branch 网点名称
 * @param code 联行号 of the branch, where it was told
 */
record CollectionForm(
        GivenCompany company,
        TransferProduct product,
        Person representedBy,
        MobileNumber representativeMobile,
        Person administrator,
        MobileNumber administratorMobile,
        CompanyName accountHolder,
        String bank,
        String branch,
        Optional<BankCode> code,
        BankAccountNumber account)
        implements ApplicationForm {

    /** The fields' names for REST, portal and reasons. */
    static final class Field {

        static final String PRODUCT = "product";
        static final String REPRESENTATIVE_NAME = "representativeName";
        static final String DOMICILE = "domicile";
        static final String IDENTITY_NUMBER = "identityNumber";
        static final String REPRESENTATIVE_MOBILE = "representativeMobile";
        static final String ADMINISTRATOR_NAME = "administratorName";
        static final String ADMINISTRATOR_IDENTITY_NUMBER = "administratorIdentityNumber";
        static final String ADMINISTRATOR_MOBILE = "administratorMobile";
        static final String ACCOUNT_HOLDER = "accountHolder";
        static final String BANK = "bank";
        static final String BRANCH = "branch";
        static final String CNAPS = "cnaps";
        static final String ACCOUNT = "account";
        static final String COLLECTION_AGREED = "collectionAgreed";
        static final String BILLS_AGREED = "billsAgreed";

        private Field() {}
    }

    /** 姓名 and 证件号. */
    record Person(PersonName name, IdentityNumber identityNumber) {}

    private static final int LONGEST_NAME = 100;

    static FormReading read(Map<String, String> fields, LocalDate today) {
        TypedForm typed = new TypedForm(fields);
        Optional<GivenCompany> company = GivenCompany.read(typed);
        Optional<TransferProduct> product = typed.choice(Field.PRODUCT, TransferProduct.values(), "collection.product");
        Optional<PersonName> representative = name(typed, Field.REPRESENTATIVE_NAME);
        Optional<Domicile> domicile = typed.choice(Field.DOMICILE, Domicile.values(), "collection.domicile");
        Optional<IdentityNumber> identity = typed.behind(
                domicile,
                Field.IDENTITY_NUMBER,
                () -> IdentityNumber.parse(domicile.orElseThrow(), typed.text(Field.IDENTITY_NUMBER), today));
        Optional<MobileNumber> representativeMobile = mobile(typed, Field.REPRESENTATIVE_MOBILE);
        Optional<PersonName> administrator = name(typed, Field.ADMINISTRATOR_NAME);
        Optional<IdentityNumber> administratorIdentity =
                identity(typed, Field.ADMINISTRATOR_IDENTITY_NUMBER, Domicile.CN, today);
        Optional<MobileNumber> administratorMobile = mobile(typed, Field.ADMINISTRATOR_MOBILE);
        Optional<CompanyName> holder = holder(typed, company);
        Optional<String> bank = typed.words(Field.BANK, LONGEST_NAME);
        Optional<String> branch = typed.words(Field.BRANCH, LONGEST_NAME);
        Optional<BankCode> code = typed.text(Field.CNAPS).isBlank()
                ? Optional.empty()
                : typed.value(Field.CNAPS, BankCode.parse(typed.text(Field.CNAPS)));
        Optional<BankAccountNumber> account =
                typed.value(Field.ACCOUNT, BankAccountNumber.parse(typed.text(Field.ACCOUNT)));
        typed.consent(Field.COLLECTION_AGREED, "collection.collectionAgreed.AGREEMENT");
        typed.consent(Field.BILLS_AGREED, "collection.billsAgreed.AGREEMENT");
        return typed.read(() -> new CollectionForm(
                company.orElseThrow(),
                product.orElseThrow(),
                new Person(representative.orElseThrow(), identity.orElseThrow()),
                representativeMobile.orElseThrow(),
                new Person(administrator.orElseThrow(), administratorIdentity.orElseThrow()),
                administratorMobile.orElseThrow(),
                holder.orElseThrow(),
                bank.orElseThrow(),
                branch.orElseThrow(),
                code,
                account.orElseThrow()));
    }

    /** 若公司名称和账户开户名称不一致，会导致汇款失败影响开户. */
    private static Optional<CompanyName> holder(TypedForm typed, Optional<GivenCompany> company) {
        Optional<CompanyName> holder =
                typed.value(Field.ACCOUNT_HOLDER, CompanyName.parse(typed.text(Field.ACCOUNT_HOLDER)));
        if (holder.isPresent() && company.isPresent()) {
            NameVerdict verdict = company.get().name().compare(holder.get());
            if (verdict != NameVerdict.EQUAL) {
                typed.refuse(Field.ACCOUNT_HOLDER, verdict.name(), "collection.accountHolder." + verdict);
            }
        }
        return holder;
    }

    private static Optional<PersonName> name(TypedForm typed, String field) {
        return typed.value(field, PersonName.parse(typed.text(field)));
    }

    private static Optional<MobileNumber> mobile(TypedForm typed, String field) {
        return typed.value(field, MobileNumber.parse(typed.text(field)));
    }

    private static Optional<IdentityNumber> identity(
            TypedForm typed, String field, Domicile domicile, LocalDate today) {
        Checked<IdentityNumber> checked = IdentityNumber.parse(domicile, typed.text(field), today);
        return typed.value(field, checked);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = company.fields();
        fields.put(Field.PRODUCT, product.name());
        fields.put(Field.REPRESENTATIVE_NAME, representedBy.name().raw());
        fields.put(Field.DOMICILE, representedBy.identityNumber().domicile().name());
        fields.put(Field.IDENTITY_NUMBER, representedBy.identityNumber().value());
        fields.put(Field.REPRESENTATIVE_MOBILE, representativeMobile.value());
        fields.put(Field.ADMINISTRATOR_NAME, administrator.name().raw());
        fields.put(
                Field.ADMINISTRATOR_IDENTITY_NUMBER,
                administrator.identityNumber().value());
        fields.put(Field.ADMINISTRATOR_MOBILE, administratorMobile.value());
        fields.put(Field.ACCOUNT_HOLDER, accountHolder.raw());
        fields.put(Field.BANK, bank);
        fields.put(Field.BRANCH, branch);
        code.ifPresent(number -> fields.put(Field.CNAPS, number.value()));
        fields.put(Field.ACCOUNT, account.value());
        fields.put(Field.COLLECTION_AGREED, FormInput.AGREED);
        fields.put(Field.BILLS_AGREED, FormInput.AGREED);
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

    /** The SMS of this step go to the administrator (spec A.10, S10). */
    @Override
    public MobileNumber contactMobile() {
        return administratorMobile;
    }

    @Override
    public List<MobileNumber> mobiles() {
        return List.of(administratorMobile, representativeMobile);
    }

    @Override
    public Optional<PersonName> representative() {
        return Optional.of(representedBy.name());
    }

    /** Never a person or an account in a log. */
    @Override
    public String toString() {
        return "CollectionForm of " + company.name();
    }
}
