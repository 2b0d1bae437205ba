package gatehouse.sandbox;

import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityDocument;
import java.util.Arrays;
import java.util.List;

/** Chooses invented companies one after the other 样例企业, so that legal representatives of every kind are among them (A.8). */
final class SampleCompanies {

    private record Wanted(Domicile domicile, IdentityDocument document) {

        boolean fits(InventedCompany company) {
            return !company.isIndividualBusiness()
                    && company.representative().domicile() == domicile
                    && company.representative().document() == document;
        }
    }

    private static final Wanted MAINLAND = new Wanted(Domicile.CN, IdentityDocument.RESIDENT_ID);
    private static final List<Wanted> TURNS = List.of(
            MAINLAND,
            new Wanted(Domicile.HK, IdentityDocument.HOME_RETURN_PERMIT),
            MAINLAND,
            new Wanted(Domicile.TW, IdentityDocument.TAIWAN_PERMIT),
            MAINLAND,
            new Wanted(Domicile.OVERSEAS, IdentityDocument.PASSPORT),
            MAINLAND,
            new Wanted(Domicile.MO, IdentityDocument.HOME_RETURN_PERMIT),
            MAINLAND,
            new Wanted(Domicile.TW, IdentityDocument.TAIWAN_ID),
            MAINLAND,
            new Wanted(Domicile.HK, IdentityDocument.HMT_RESIDENCE_PERMIT));

    private final InventedCompanies companies = new InventedCompanies(SamplePlan.SEED);
    private final int[] next = new int[TURNS.size()];
    private int turn;

    SampleCompanies(int first) {
        Arrays.fill(next, first);
    }

    /** The next company of the turn, and nobody's before. */
    CompanyFile next() {
        int now = turn++ % TURNS.size();
        Wanted wanted = TURNS.get(now);
        // all of the mainland share one line, so that none comes twice
        int line = TURNS.indexOf(wanted);
        InventedCompany company = companies.company(next[line]++);
        while (!wanted.fits(company)) {
            company = companies.company(next[line]++);
        }
        return CompanyFile.of(companies, company);
    }

    CompanyFile at(int index) {
        return CompanyFile.of(companies, companies.company(index));
    }

    InventedCompanies all() {
        return companies;
    }
}
