package gatehouse.sandbox;

import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.CompanyFile;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import java.util.ArrayList;
import java.util.List;

/** One sample application for the real name, from its first submission to where it stands now 样例经历. */
record SampleStory(InventedCompany company, List<SampleRound> rounds) {

    SampleRoad road(InventedCompanies companies) {
        SampleFilings filings = new SampleFilings(CompanyFile.of(companies, company));
        List<SampleDeed> deeds = new ArrayList<>();
        int number = 1;
        for (SampleRound round : rounds) {
            SampleFiling filing = filings.license(number++, round.shots(), round.discrepancy());
            deeds.add(new ReviewDeed.Sent(round.submittedAt(), filing));
            End end = round.end();
            if (end == End.WITHDRAWN) {
                deeds.add(new ReviewDeed.Withdrawn(round.endedAt(), filing.about()));
            } else if (end != null) {
                // at once from the claim on: the sweep that takes back lapsed leases goes by the real time
                deeds.add(new ReviewDeed.Decided(
                        round.endedAt(), round.claimedAt(), filing.about(), end, round.reviewer(), round.reasons()));
            }
        }
        return new SampleRoad(filings.file(), deeds);
    }
}
