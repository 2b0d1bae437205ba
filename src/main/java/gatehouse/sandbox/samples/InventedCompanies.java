package gatehouse.sandbox.samples;

import gatehouse.vocabulary.Domicile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented companies by number: the same seed gives the same company, in any order and at any number, without a list.
 *
 * <p>Every number in them is valid and none is given out twice. None should be anybody's own: the codes, areas and mobile
 * prefixes are ones that the authorities have not given out.
 */
public final class InventedCompanies {

    /** So many there are. */
    public static final int MOST = 100_000_000;

    private static final int OLD_CODES = 20_000_000;
    private static final String NEW_CODE_LETTERS = "NPQRTUWXY";
    private static final long NEW_CODES = 9L * 31 * 31 * 31 * 31 * 31;

    /** From this day on, codes begin with MA. */
    private static final LocalDate NEW_CODES_BEGIN = LocalDate.of(2015, 10, 1);

    private static final LocalDate FIRST_FOUNDED = LocalDate.of(1998, 3, 1);
    private static final LocalDate LAST_FOUNDED = LocalDate.of(2025, 12, 31);

    /** 1xx prefixes that belong to no operator. */
    private static final String[] MOBILE_PREFIXES = {"160", "161", "163", "164", "168", "169"};

    private static final int MOBILES_PER_PREFIX = 100_000_000;

    private final long seed;
    private final InventedPeople people;
    private final Scatter names;
    private final Scatter oldCodes;
    private final Scatter newCodes;
    private final Scatter mobiles;

    public InventedCompanies(long seed) {
        this.seed = seed;
        this.people = new InventedPeople(seed);
        this.names = new Scatter(
                (long) Place.CITIES.size() * Words.BRAND_FIRST.size() * Words.BRAND_SECOND.size() * Words.TRADES.size(),
                seed + 1);
        this.oldCodes = new Scatter(OLD_CODES, seed + 7);
        this.newCodes = new Scatter(NEW_CODES, seed + 11);
        this.mobiles = new Scatter((long) MOBILE_PREFIXES.length * MOBILES_PER_PREFIX, seed + 13);
    }

    /** The first so many. */
    public Stream<InventedCompany> take(int count) {
        return IntStream.range(0, count).mapToObj(this::company);
    }

    public InventedCompany company(int index) {
        Objects.checkIndex(index, MOST);
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
        NameParts parts = nameParts(index, random);
        boolean individual = random.nextInt(100) < 12;
        LocalDate founded = founded(index, random);
        InventedPerson representative =
                individual ? mainlander(index, parts.place(), random) : people.person(index, parts.place(), random);
        String representativeMobile = mobile(2L * index);
        return new InventedCompany(
                index,
                individual ? parts.shopName(random) : parts.companyName(random),
                creditCode(individual ? "92" : "91", parts.place(), index, founded),
                individual ? "个体工商户" : type(representative, random),
                representative,
                address(parts.place(), random),
                individual ? "" : Words.CAPITALS[random.nextInt(Words.CAPITALS.length)],
                founded,
                registered(founded, random),
                scope(parts.trade(), random),
                parts.place().registrationAuthority(),
                representativeMobile,
                people.name(random),
                random.nextInt(3) == 0 ? representativeMobile : mobile(2L * index + 1),
                memberName(index, parts, random));
    }

    /** Only people with a resident identity card run a 个体工商户 here. */
    private InventedPerson mainlander(int index, Place place, SplittableRandom random) {
        while (true) {
            InventedPerson person = people.person(index, place, random);
            if (person.domicile() == Domicile.CN) {
                return person;
            }
        }
    }

    private NameParts nameParts(int index, SplittableRandom random) {
        long rest = names.at(index);
        List<Place> city = Place.CITIES.get((int) (rest % Place.CITIES.size()));
        rest /= Place.CITIES.size();
        Words.Sound first = Words.BRAND_FIRST.get((int) (rest % Words.BRAND_FIRST.size()));
        rest /= Words.BRAND_FIRST.size();
        Words.Sound second = Words.BRAND_SECOND.get((int) (rest % Words.BRAND_SECOND.size()));
        rest /= Words.BRAND_SECOND.size();
        Place place = city.get(random.nextInt(city.size()));
        return new NameParts(place, first, second, third(index, random), Words.TRADES.get((int) rest));
    }

    /** Beyond the millions that two characters give, a third one keeps the names apart. */
    private String third(int index, SplittableRandom random) {
        long round = index / names.size();
        int lot = random.nextInt(100);
        if (round > 0) {
            return Words.BRAND_THIRD_LATER[(int) ((round - 1) % Words.BRAND_THIRD_LATER.length)];
        }
        if (lot == 0) {
            return Words.BRAND_THIRD_RARE[random.nextInt(Words.BRAND_THIRD_RARE.length)];
        }
        return lot < 25 ? Words.BRAND_THIRD[random.nextInt(Words.BRAND_THIRD.length)] : "";
    }

    /** The older half is not possible for the last of very many: the short codes would be used up. */
    private static LocalDate founded(int index, SplittableRandom random) {
        LocalDate first = index < OLD_CODES ? FIRST_FOUNDED : NEW_CODES_BEGIN;
        // more young companies than old ones
        double lot = Math.sqrt(random.nextDouble());
        return first.plusDays((long) (lot * (LAST_FOUNDED.toEpochDay() - first.toEpochDay())));
    }

    private static LocalDate registered(LocalDate founded, SplittableRandom random) {
        long days = LAST_FOUNDED.toEpochDay() - founded.toEpochDay();
        LocalDate changed = random.nextBoolean() ? founded : founded.plusDays(random.nextLong(days + 1));
        return changed.isBefore(NEW_CODES_BEGIN) ? NEW_CODES_BEGIN.plusDays(random.nextInt(1500)) : changed;
    }

    private String creditCode(String kind, Place place, int index, LocalDate founded) {
        StringBuilder body = new StringBuilder(9);
        if (founded.isBefore(NEW_CODES_BEGIN)) {
            Digits.append(body, 80_000_000L + oldCodes.at(index), 8);
        } else {
            appendNewCode(body.append("MA"), newCodes.at(index));
        }
        body.append(CheckCharacters.ofOrganizationCode(body));
        StringBuilder code =
                new StringBuilder(18).append(kind).append(place.code()).append(body);
        return code.append(CheckCharacters.ofCreditCode(code)).toString();
    }

    private static void appendNewCode(StringBuilder body, long number) {
        String alphabet = CheckCharacters.creditCodeAlphabet();
        long rest = number;
        body.append(NEW_CODE_LETTERS.charAt((int) (rest % NEW_CODE_LETTERS.length())));
        rest /= NEW_CODE_LETTERS.length();
        for (int i = 0; i < 5; i++) {
            body.append(alphabet.charAt((int) (rest % alphabet.length())));
            rest /= alphabet.length();
        }
    }

    private static String type(InventedPerson representative, SplittableRandom random) {
        if (representative.domicile() == Domicile.OVERSEAS) {
            return "有限责任公司（外国自然人独资）";
        }
        if (representative.domicile() != Domicile.CN) {
            return "有限责任公司（港澳台自然人独资）";
        }
        return random.nextInt(3) == 0 ? "有限责任公司（自然人独资）" : "有限责任公司（自然人投资或控股）";
    }

    private static String address(Place place, SplittableRandom random) {
        StringBuilder address = new StringBuilder(40)
                .append(place.address())
                .append(Words.STREETS[random.nextInt(Words.STREETS.length)])
                .append(1 + random.nextInt(900))
                .append('号');
        if (random.nextBoolean()) {
            address.append(Words.PARKS[random.nextInt(Words.PARKS.length)]);
        }
        return address.append(1 + random.nextInt(12))
                .append(random.nextBoolean() ? '幢' : '栋')
                .append((1 + random.nextInt(24)) * 100 + 1 + random.nextInt(20))
                .append('室')
                .toString();
    }

    private static String scope(Words.Trade trade, SplittableRandom random) {
        boolean trades = random.nextBoolean() && !trade.scope().startsWith("货物进出口");
        String more = trades ? "；货物进出口；国内贸易代理" : "；互联网销售（除销售需要许可的商品）";
        String licensed =
                random.nextInt(3) == 0 ? "许可项目：道路货物运输（不含危险货物）（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以审批结果为准）。" : "";
        return "一般项目：" + trade.scope() + more + "（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）。" + licensed;
    }

    private String mobile(long number) {
        long scattered = mobiles.at(number);
        return MOBILE_PREFIXES[(int) (scattered / MOBILES_PER_PREFIX)] + Digits.of(scattered % MOBILES_PER_PREFIX, 8);
    }

    /** Letters, digits and Chinese characters only, 5–25 units (spec B17); the digits at the end are its own. */
    private String memberName(int index, NameParts parts, SplittableRandom random) {
        String digits = Long.toString(ownDigits(index));
        String brand = parts.first().character() + parts.second().character();
        return switch (random.nextInt(4)) {
            case 0 -> parts.first().pinyin() + parts.second().pinyin() + digits;
            case 1 -> brand + parts.trade().name() + digits;
            case 2 -> parts.place().city() + brand + digits;
            default -> brand + digits;
        };
    }

    /** As few digits as will do, but not in a row: 3 for the first 900, 4 for the next 9 000, … */
    private long ownDigits(int index) {
        long lowest = 100;
        long before = 0;
        while (index >= before + lowest * 9) {
            before += lowest * 9;
            lowest *= 10;
        }
        return lowest + new Scatter(lowest * 9, seed + 17).at(index - before);
    }
}
