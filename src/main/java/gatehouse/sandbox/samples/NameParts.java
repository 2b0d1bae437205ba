package gatehouse.sandbox.samples;

import java.util.SplittableRandom;

/** City, brand and trade: what a name of a company is put together from. */
record NameParts(Place place, Words.Sound first, Words.Sound second, String third, Words.Trade trade) {

    String companyName(SplittableRandom random) {
        String form = form(random.nextInt(20));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> place.city() + brand() + trade.name() + form;
            case 4, 5, 6, 7 -> place.city() + "市" + brand() + trade.name() + form;
            case 8 -> brand() + trade.name() + "（" + inBrackets() + "）" + form;
            default -> brand() + "（" + inBrackets() + "）" + trade.name() + form;
        };
    }

    String shopName(SplittableRandom random) {
        return place.address() + brand() + trade.name() + Words.SHOP_FORMS[random.nextInt(Words.SHOP_FORMS.length)];
    }

    private String brand() {
        return first.character() + second.character() + third;
    }

    /** Only companies of the capital are named for the whole country here, so that no two names meet. */
    private String inBrackets() {
        return place.city().equals("北京") ? "中国" : place.city();
    }

    private static String form(int lot) {
        return switch (lot) {
            case 0 -> "股份有限公司";
            case 1, 2 -> "有限责任公司";
            case 3 -> "集团有限公司";
            default -> "有限公司";
        };
    }
}
