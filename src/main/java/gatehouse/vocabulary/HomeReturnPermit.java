package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 港澳居民来往内地通行证: H or M and eight digits, two more on the card of 1999 (spec B6). */
public record HomeReturnPermit(String value) {

    /** Where the holder lives: 香港, 澳门. */
    public enum Region {
        HK("H"),
        MO("M");

        private final String letter;

        Region(String letter) {
            this.letter = letter;
        }
    }

    private static final int LIFELONG_LENGTH = 9;

    public HomeReturnPermit {
        rules(regionOf(value)).require(value);
    }

    public static Checked<HomeReturnPermit> parse(@Nullable String typed, Region region) {
        return rules(region).check(NormalForm.of(typed), HomeReturnPermit::new);
    }

    static Rules rules(Region region) {
        return Rules.of(
                "hkmo-permit",
                Rules.NOT_EMPTY,
                refuseUnless("FORMAT", "[HM][0-9]{8}([0-9]{2})?"),
                refuseUnless("REGION_MISMATCH", value -> value.startsWith(region.letter)));
    }

    public Region region() {
        return regionOf(value);
    }

    /** Stays the person's when the card is renewed. */
    public String lifelongNumber() {
        return value.substring(0, LIFELONG_LENGTH);
    }

    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Region regionOf(String value) {
        return value.startsWith(Region.MO.letter) ? Region.MO : Region.HK;
    }
}
