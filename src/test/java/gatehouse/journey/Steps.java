package gatehouse.journey;

import gatehouse.journey.PlatformApi.Answer;
import gatehouse.kind.KindSamples;
import gatehouse.kind.license.LicenseSamples;
import java.util.List;
import java.util.Map;

/** Everything that a platform may send at a step, rightly filled in: nothing but the ladder stands in its way. */
final class Steps {

    static final String LICENSE = "BUSINESS_LICENSE";
    static final String TAXPAYER = "GENERAL_TAXPAYER";
    static final String COLLECTION = "TRANSFER_COLLECTION";
    static final String MERCHANT = "PROCUREMENT_MERCHANT";
    static final String QUALIFICATION = "QUALIFICATION_DOCUMENTS";
    static final String BILLS = "BILL_ACCOUNT";
    static final String[] THREE_SCANS = {"LICENSE", "ID_FRONT", "ID_BACK"};

    private final ClimbingSupplier supplier;
    private final String buyer;

    Steps(ClimbingSupplier supplier, String buyer) {
        this.supplier = supplier;
        this.buyer = buyer;
    }

    /** By the number of the manual, from 3 on. */
    List<Answer> triesAll(int step) {
        return switch (step) {
            case 3 -> List.of(triesInvoice(), triesProof());
            case 4 -> List.of(triesCollection());
            case 5 -> List.of(triesToJoin(), triesPaper());
            case 6 -> List.of(triesCredit());
            case 7 -> List.of(triesBills());
            case 8 -> List.of(triesTrust());
            default -> throw new IllegalArgumentException("Nothing is sent at step " + step);
        };
    }

    Answer triesLicense() {
        return supplier.tries(LICENSE, LicenseSamples.typed(supplier.company()), THREE_SCANS);
    }

    Answer triesProof() {
        return supplier.tries(TAXPAYER, KindSamples.taxpayer(), "TAX_PROOF");
    }

    /** One whose last digit makes the register find that its rate is too low: it opens nothing. */
    Answer triesInvoice() {
        return supplier.post("/invoice-check", JourneyForms.invoice("01234561", recently()));
    }

    Answer triesGoodInvoice() {
        return supplier.post("/invoice-check", JourneyForms.invoice("01234560", recently()));
    }

    Answer triesCollection() {
        return supplier.tries(COLLECTION, JourneyForms.collection(supplier), THREE_SCANS);
    }

    Answer triesToJoin() {
        return supplier.tries(MERCHANT, KindSamples.merchant("NO", "NO"));
    }

    Answer triesPaper() {
        return supplier.tries(QUALIFICATION, KindSamples.qualification("BUSINESS_LICENSE"), "DOCUMENT");
    }

    Answer triesCredit() {
        return supplier.grants(buyer, "500000", "25");
    }

    Answer triesBills() {
        return supplier.tries(BILLS, KindSamples.bill(), "ACCOUNT_PERMIT");
    }

    Answer triesTrust() {
        return supplier.put("/trust-service", Map.of());
    }

    private String recently() {
        return supplier.world().now().minusDays(10).toLocalDate().toString();
    }
}
