package gatehouse.sandbox.samples;

import gatehouse.vocabulary.Domicile;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What else an invented company has 企业档案: its account, its tax office, its permits. The same company always has the same.
 *
 * @param bankCode 联行号
 * @param account 对公账户
 * @param accountPermit 核准号 of the 开户许可证
 * @param registrationNumber 工商注册号 of 15 digits, as on an old license
 * @param organizationCode with its hyphen
 * @param administrator whom it lets look after its account; from the mainland, as the form asks
 */
public record CompanyFile(
        InventedCompany company,
        String bank,
        String bankCode,
        String branch,
        String account,
        String accountPermit,
        String taxAuthority,
        String registrationNumber,
        String organizationCode,
        String brand,
        String brandOwner,
        InventedPerson administrator) {

    private record Bank(String name, String code) {}

    private static final List<Bank> BANKS = List.of(
            new Bank("中国工商银行", "102100099996"),
            new Bank("中国农业银行", "103100000026"),
            new Bank("中国银行", "104100000004"),
            new Bank("中国建设银行", "105100000017"),
            new Bank("交通银行", "301290000007"),
            new Bank("招商银行", "308584000013"),
            new Bank("兴业银行", "309391000011"));

    /** Far behind every company of the samples: these people stand for nobody else. */
    private static final int ADMINISTRATORS = 60_000_000;

    /** Of one of the companies of this seed. */
    public static CompanyFile of(InventedCompanies companies, InventedCompany company) {
        SplittableRandom random = new SplittableRandom(company.index() * 77L + 5);
        Bank bank = BANKS.get(random.nextInt(BANKS.size()));
        String code = company.creditCode();
        String city = company.address().substring(0, company.address().indexOf('市'));
        String brand =
                Words.BRAND_FIRST.get(random.nextInt(Words.BRAND_FIRST.size())).character()
                        + Words.BRAND_SECOND
                                .get(random.nextInt(Words.BRAND_SECOND.size()))
                                .character();
        return new CompanyFile(
                company,
                bank.name(),
                bank.code(),
                bank.name() + city + "分行营业部",
                "1" + digits(random, 18),
                "J" + code.substring(2, 6) + digits(random, 9),
                "国家税务总局" + company.authority().replace("市场监督管理局", "税务局"),
                registrationNumber(code.substring(2, 8), random),
                code.substring(8, 16) + "-" + code.charAt(16),
                brand,
                city + brand + "实业有限公司",
                administrator(companies, company));
    }

    /** The number that stands on a paper, unless something is wrong with it. */
    public String number(ProofPaper paper) {
        String area = company.creditCode().substring(2, 8);
        SplittableRandom random = new SplittableRandom(company.index() * 131L + paper.ordinal());
        return switch (paper) {
            case OLD_LICENSE -> registrationNumber;
            case TAX_REGISTRATION, STAMPED_LICENSE, TAX_SITE_SCREENSHOT -> company.creditCode();
            case SPECIAL_INVOICE -> "26" + digits(random, 18);
            case REGISTRATION_FORM -> area + "-2021-" + digits(random, 4);
            case RECOGNITION_NOTICE -> "税通字2021第" + digits(random, 5) + "号";
            case BRAND_GRANT -> "SQ2026-" + digits(random, 4);
            case FOOD_LICENSE -> "JY1" + area + digits(random, 5);
            case MEDICAL_DEVICES -> area.substring(0, 4) + "食药监械经营许" + digits(random, 6) + "号";
            case HAZARDOUS_GOODS -> "危化经字" + area + digits(random, 4);
            case PUBLICATIONS -> "新出发" + area + "字第" + digits(random, 4) + "号";
            case OTHER_PERMIT -> "交运管许可" + area + digits(random, 6);
            case ACCOUNT_PERMIT, BASIC_ACCOUNT_PROOF -> accountPermit;
            case ORGANIZATION_CODE_CERTIFICATE -> organizationCode;
        };
    }

    /** Until when a paper holds that is sent in on this day. */
    public LocalDate validUntil(LocalDate sent, PaperFlaw flaw) {
        return flaw == PaperFlaw.EXPIRED
                ? sent.minusDays(20 + company.index() % 60)
                : sent.plusDays(240 + company.index() % 900);
    }

    /** Every second representative from the mainland does it themselves. */
    private static InventedPerson administrator(InventedCompanies companies, InventedCompany company) {
        InventedPerson own = company.representative();
        if (own.domicile() == Domicile.CN && company.index() % 2 == 0) {
            return own;
        }
        int index = ADMINISTRATORS + company.index() * 40;
        while (companies.company(index).representative().domicile() != Domicile.CN) {
            index++;
        }
        return companies.company(index).representative();
    }

    private static String registrationNumber(String area, SplittableRandom random) {
        String body = area + "0" + digits(random, 7);
        return body + CheckCharacters.ofRegistrationNumber(body);
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
