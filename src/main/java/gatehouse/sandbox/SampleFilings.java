package gatehouse.sandbox;

import gatehouse.document.ScanType;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.sandbox.samples.InventedPerson;
import gatehouse.sandbox.samples.PaperFlaw;
import gatehouse.sandbox.samples.ProofPaper;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.Shot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sample company sends in at each step 样例申请材料; its papers say what its forms say.
 *
 * @param old registered before 2015, with a number of 15 digits
 */
record SampleFilings(CompanyFile file, boolean old) {

    private static final String AGREED = "true";
    private static final List<Shot> CLEAN = List.of(Shot.CLEAN, Shot.PHONE, Shot.PHONE);

    SampleFilings(CompanyFile file) {
        this(file, false);
    }

    /** How good a paper is that is sent in on a day. */
    record Quality(Shot shot, Discrepancy discrepancy, PaperFlaw flaw) {

        static final Quality GOOD = new Quality(Shot.PHONE, Discrepancy.NONE, PaperFlaw.NONE);

        static Quality of(PaperFlaw flaw) {
            return new Quality(Shot.CLEAN, Discrepancy.NONE, flaw);
        }

        static Quality of(Shot shot) {
            return new Quality(shot, Discrepancy.NONE, PaperFlaw.NONE);
        }

        static Quality of(Discrepancy discrepancy) {
            return new Quality(Shot.CLEAN, discrepancy, PaperFlaw.NONE);
        }
    }

    SampleFiling license() {
        return license(1, CLEAN, Discrepancy.NONE);
    }

    SampleFiling license(int round, List<Shot> shots, Discrepancy discrepancy) {
        InventedCompany company = file.company();
        Map<String, String> form =
                old ? licenseForm(company, "REGISTRATION_NUMBER", file.registrationNumber()) : licenseForm(company);
        Map<String, UndrawnScan> scans = realName(round, shots, discrepancy);
        if (old) {
            scans.put(
                    SamplePaper.LICENSE.name(),
                    paper(round, ProofPaper.OLD_LICENSE, Quality.GOOD, company.registered(), ScanType.JPG));
        }
        return new SampleFiling(SampleSubject.LICENSE, form, scans);
    }

    /** 企业名称认证 as most companies fill it in. */
    static Map<String, String> licenseForm(InventedCompany company) {
        return licenseForm(company, "CREDIT_CODE", company.creditCode());
    }

    private static Map<String, String> licenseForm(InventedCompany company, String numberType, String number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("companyName", company.name());
        form.put("numberType", numberType);
        form.put("companyNumber", number);
        representative(form, company.representative());
        form.put("representativeMobile", company.representativeMobile());
        form.put("operatorMobile", company.operatorMobile());
        return form;
    }

    /** 人工证明 of one of the six kinds, each named as its paper. */
    SampleFiling taxpayer(int round, ProofPaper proof, LocalDate day, Quality quality) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("proof", proof.name());
        form.put("certificateName", proof.title());
        form.put("validFrom", day.toString());
        form.put("certificateNumber", file.number(proof));
        form.put("issuer", file.taxAuthority());
        form.put("truthful", AGREED);
        return new SampleFiling(
                SampleSubject.TAXPAYER,
                form,
                Map.of("TAX_PROOF", paper(round, proof, taken(proof, quality), day, ScanType.JPG)));
    }

    /** Nobody photographs a page of the tax office's site. */
    private static Quality taken(ProofPaper proof, Quality quality) {
        return proof == ProofPaper.TAX_SITE_SCREENSHOT && quality.equals(Quality.GOOD)
                ? Quality.of(Shot.CLEAN)
                : quality;
    }

    SampleFiling collection(int round, boolean corporate, List<Shot> shots, Discrepancy discrepancy) {
        InventedCompany company = file.company();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("product", corporate ? "CORPORATE_TRANSFER" : "BANK_TRANSFER");
        representative(form, company.representative());
        form.put("representativeMobile", company.representativeMobile());
        form.put("administratorName", file.administrator().name());
        form.put("administratorIdentityNumber", file.administrator().documentNumber());
        form.put("administratorMobile", company.operatorMobile());
        form.put("bank", file.bank());
        form.put("branch", file.branch());
        form.put("account", file.account());
        form.put("collectionAgreed", AGREED);
        form.put("billsAgreed", AGREED);
        // the rounds of the real name come first: each scan is a picture of its own
        return new SampleFiling(SampleSubject.COLLECTION, form, realName(10 + round, shots, discrepancy));
    }

    SampleFiling merchant(int round, boolean brand, boolean restricted, LocalDate day, Quality quality) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("brandAgency", brand ? "YES" : "NO");
        form.put("restrictedGoods", restricted ? "YES" : "NO");
        form.put("agreed", AGREED);
        Map<String, UndrawnScan> scans = new LinkedHashMap<>();
        if (brand) {
            scans.put("BRAND_PROOF", paper(round, ProofPaper.BRAND_GRANT, quality, day, ScanType.JPG));
        }
        if (restricted) {
            scans.put(
                    "RESTRICTED_GOODS_PROOF",
                    paper(round, ProofPaper.HAZARDOUS_GOODS, Quality.GOOD, day, ScanType.JPG));
        }
        return new SampleFiling(SampleSubject.MERCHANT, form, scans);
    }

    /** The license itself, which comes before every other paper. */
    SampleFiling qualificationLicense() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("documentType", "BUSINESS_LICENSE");
        form.put(
                "documentNumber",
                old ? file.registrationNumber() : file.company().creditCode());
        form.put("truthful", AGREED);
        return new SampleFiling(
                SampleSubject.QUALIFICATION,
                form,
                Map.of(
                        "DOCUMENT",
                        license().scans().get(SamplePaper.LICENSE.name()) instanceof SampleScan scan
                                ? new SampleScan(scan.company(), 20, scan.paper(), scan.shot(), scan.discrepancy())
                                : paper(
                                        20,
                                        ProofPaper.OLD_LICENSE,
                                        Quality.GOOD,
                                        file.company().registered(),
                                        ScanType.JPG)));
    }

    SampleFiling qualification(int round, ProofPaper permit, LocalDate day, Quality quality) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("documentType", permit.name());
        form.put("documentNumber", file.number(permit));
        form.put("validUntil", file.validUntil(day, quality.flaw()).toString());
        form.put("truthful", AGREED);
        return new SampleFiling(
                SampleSubject.QUALIFICATION,
                form,
                // the numbers of a merchant's proofs and of its papers must not meet
                Map.of("DOCUMENT", paper(30 + round, permit, quality, day, ScanType.JPG)));
    }

    /** In every format that is taken, company by company; 基本存款账户信息 in place of the permit where no permit is issued. */
    SampleFiling bill(int round, LocalDate day, Quality quality) {
        Map<String, String> form = new LinkedHashMap<>();
        if (old) {
            form.put("organizationCode", file.organizationCode());
        }
        form.put("agreed", AGREED);
        Map<String, UndrawnScan> scans = new LinkedHashMap<>();
        ProofPaper permit =
                file.company().index() % 3 == 0 ? ProofPaper.BASIC_ACCOUNT_PROOF : ProofPaper.ACCOUNT_PERMIT;
        ScanType type = ScanType.values()[file.company().index() % ScanType.values().length];
        scans.put(permit.name(), paper(round, permit, quality, day, type));
        if (old) {
            scans.put(
                    ProofPaper.ORGANIZATION_CODE_CERTIFICATE.name(),
                    paper(round, ProofPaper.ORGANIZATION_CODE_CERTIFICATE, Quality.GOOD, day, ScanType.JPG));
        }
        return new SampleFiling(SampleSubject.BILL, form, scans);
    }

    private static void representative(Map<String, String> form, InventedPerson person) {
        form.put("domicile", person.domicile().name());
        form.put("representativeName", person.name());
        form.put("identityNumber", person.documentNumber());
    }

    private Map<String, UndrawnScan> realName(int round, List<Shot> shots, Discrepancy discrepancy) {
        Map<String, UndrawnScan> scans = new LinkedHashMap<>();
        for (SamplePaper paper : SamplePaper.values()) {
            scans.put(
                    paper.name(),
                    new SampleScan(file.company().index(), round, paper, shots.get(paper.ordinal()), discrepancy));
        }
        return scans;
    }

    private ProofScan paper(int round, ProofPaper paper, Quality quality, LocalDate day, ScanType type) {
        return new ProofScan(
                file.company().index(), round, paper, quality.shot(), quality.discrepancy(), quality.flaw(), day, type);
    }
}
