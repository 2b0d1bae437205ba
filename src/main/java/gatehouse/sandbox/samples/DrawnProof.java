package gatehouse.sandbox.samples;

import java.awt.image.BufferedImage;
import java.time.LocalDate;

/**
 * One paper of a company 样例材料, as it was when it was sent in.
 *
 * @param company what the paper says, which may differ from the form
 * @param sent the day on which it was sent in
 */
record DrawnProof(InventedCompany company, CompanyFile file, ProofPaper kind, PaperFlaw flaw, LocalDate sent) {

    BufferedImage paper() {
        BufferedImage paper = plain();
        switch (flaw) {
            case BANK_WATERMARK -> Sheet.watermark(paper, "网商银行业务专用");
            case OTHER_WATERMARK -> Sheet.watermark(paper, "仅供办理公积金开户使用");
            case NONE, NUMBER, NO_STAMP, EXPIRED -> {}
        }
        return paper;
    }

    private BufferedImage plain() {
        return switch (kind) {
            case OLD_LICENSE -> new DrawnLicense(company, "注册号", number()).paper();
            case STAMPED_LICENSE -> stampedLicense();
            case TAX_REGISTRATION -> new DrawnTaxRegistration(this).paper();
            case SPECIAL_INVOICE -> new DrawnInvoice(this).paper();
            case TAX_SITE_SCREENSHOT -> new DrawnTaxSite(this).paper();
            case REGISTRATION_FORM -> new DrawnTaxpayerForm(this).paper();
            case RECOGNITION_NOTICE -> DrawnLetter.notice(this).paper();
            case BRAND_GRANT -> DrawnLetter.brandGrant(this).paper();
            case FOOD_LICENSE, MEDICAL_DEVICES, HAZARDOUS_GOODS, PUBLICATIONS, OTHER_PERMIT ->
                new DrawnOperatingPermit(this).paper();
            case ACCOUNT_PERMIT -> new DrawnAccountPermit(this).paper();
            case BASIC_ACCOUNT_PROOF -> new DrawnAccountProof(this).paper();
            case ORGANIZATION_CODE_CERTIFICATE -> new DrawnOrganizationCode(this).paper();
        };
    }

    private BufferedImage stampedLicense() {
        BufferedImage paper = new DrawnLicense(company).paper();
        if (isStamped()) {
            Sheet.stamp(paper, "增值税一般纳税人", 1180, 748, -0.06);
        }
        return paper;
    }

    String number() {
        String number = kind == ProofPaper.TAX_REGISTRATION || kind == ProofPaper.TAX_SITE_SCREENSHOT
                ? company.creditCode()
                : file.number(kind);
        return flaw.on(number);
    }

    LocalDate validUntil() {
        return file.validUntil(sent, flaw);
    }

    boolean isStamped() {
        return flaw != PaperFlaw.NO_STAMP;
    }

    /** The seal of whoever gave it out. */
    void seal(BufferedImage paper, String authority, String purpose, double x, double y) {
        if (isStamped()) {
            new Seal(authority, purpose, 108).press(paper, x, y, company.index() + kind.ordinal());
        }
    }

    String representative() {
        return company.representative().name();
    }
}
