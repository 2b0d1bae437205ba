package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 台湾居民来往大陆通行证 (台胞证): eight digits, two more and the issuing place in brackets on old books (spec B8). */
public record TaiwanPermit(String value) {

    private static final int LIFELONG_LENGTH = 8;

    static final Rules RULES =
            Rules.of("tw-permit", Rules.NOT_EMPTY, refuseUnless("FORMAT", "[0-9]{8}([0-9]{2})?(\\([A-Z0-9]\\))?"));

    public TaiwanPermit {
        RULES.require(value);
    }

    public static Checked<TaiwanPermit> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), TaiwanPermit::new);
    }

    /** 一人一号: stays the person's when the permit is renewed. */
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
}
