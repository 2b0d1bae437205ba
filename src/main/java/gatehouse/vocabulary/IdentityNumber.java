package gatehouse.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 法定代表人证件号: the number of a document that the 归属地 accepts (spec A.8). */
public record IdentityNumber(Domicile domicile, IdentityDocument document, String value) {

    /** 港澳台居民居住证: not named by the manuals, accepted and shown to the reviewer (spec D8). */
    public static final String RESIDENCE_PERMIT = "RESIDENCE_PERMIT";

    /** Longer than any travel permit: an attempt at a residence permit. */
    private static final int PERMIT_LENGTH = 13;

    public IdentityNumber {
        if (document != resembled(domicile, value)) {
            throw new IllegalArgumentException("A number of no " + document + " for " + domicile);
        }
        // born after today is a matter of the day it was typed, not of the number
        String canonical = check(domicile, document, value, LocalDate.MAX).required();
        if (!canonical.equals(value)) {
            throw new IllegalArgumentException("Not in canonical form");
        }
    }

    /** The reason of a refusal is that of the accepted document which the typed text looks most like. */
    public static Checked<IdentityNumber> parse(Domicile domicile, @Nullable String typed, LocalDate today) {
        String value = NormalForm.of(typed);
        IdentityDocument document = resembled(domicile, value);
        return check(domicile, document, value, today)
                .map(canonical -> new IdentityNumber(domicile, document, canonical));
    }

    /** The day of birth, where the number carries it. */
    public Optional<LocalDate> birth() {
        return switch (document) {
            case RESIDENT_ID, HMT_RESIDENCE_PERMIT -> Optional.of(new ResidentIdNumber(value).birth());
            case HOME_RETURN_PERMIT, TAIWAN_PERMIT, TAIWAN_ID, PASSPORT -> Optional.empty();
        };
    }

    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The shapes of the documents of one 归属地 do not overlap. */
    private static IdentityDocument resembled(Domicile domicile, String value) {
        return switch (domicile) {
            case CN -> IdentityDocument.RESIDENT_ID;
            case HK, MO ->
                looksLikeResidencePermit(value)
                        ? IdentityDocument.HMT_RESIDENCE_PERMIT
                        : IdentityDocument.HOME_RETURN_PERMIT;
            case TW -> resembledTaiwanese(value);
            case OVERSEAS -> IdentityDocument.PASSPORT;
        };
    }

    private static IdentityDocument resembledTaiwanese(String value) {
        if (looksLikeResidencePermit(value)) {
            return IdentityDocument.HMT_RESIDENCE_PERMIT;
        }
        return value.matches("[A-Z].*") ? IdentityDocument.TAIWAN_ID : IdentityDocument.TAIWAN_PERMIT;
    }

    private static boolean looksLikeResidencePermit(String value) {
        return NormalForm.length(value) > PERMIT_LENGTH && value.matches("[0-9][^()]*");
    }

    private static Checked<String> check(Domicile domicile, IdentityDocument document, String value, LocalDate today) {
        return switch (document) {
            case RESIDENT_ID ->
                ResidentIdNumber.parse(value, ResidentIdNumber.Context.CN, today)
                        .map(ResidentIdNumber::value);
            case HMT_RESIDENCE_PERMIT -> residencePermit(domicile, value, today);
            case HOME_RETURN_PERMIT ->
                HomeReturnPermit.parse(
                                value,
                                domicile == Domicile.MO ? HomeReturnPermit.Region.MO : HomeReturnPermit.Region.HK)
                        .map(HomeReturnPermit::value);
            case TAIWAN_PERMIT -> TaiwanPermit.parse(value).map(TaiwanPermit::value);
            case TAIWAN_ID -> TaiwanId.parse(value).map(TaiwanId::value);
            case PASSPORT -> PassportNumber.parse(value).map(PassportNumber::value);
        };
    }

    /** 810000 is 香港, 820000 澳门, 830000 台湾: the permit must fit the 归属地, as the letter of a travel permit must. */
    private static Checked<String> residencePermit(Domicile domicile, String value, LocalDate today) {
        return ResidentIdNumber.residencePermitRules(areaOf(domicile), today)
                .check(value, number -> number, _ -> List.of(RESIDENCE_PERMIT));
    }

    private static String areaOf(Domicile domicile) {
        return switch (domicile) {
            case HK -> "810000";
            case MO -> "820000";
            case TW -> "830000";
            case CN, OVERSEAS -> throw new IllegalArgumentException("No residence permit for " + domicile);
        };
    }
}
