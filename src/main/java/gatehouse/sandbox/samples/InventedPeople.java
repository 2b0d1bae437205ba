package gatehouse.sandbox.samples;

import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityDocument;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Makes up the people who stand for invented companies: mostly from the mainland, some from elsewhere. */
final class InventedPeople {

    private static final LocalDate OLDEST = LocalDate.of(1958, 1, 1);
    private static final int BIRTHDAYS = 14_000;
    private static final int SEQUENCES = 1000;
    private static final int PERMITS = 100_000_000;

    /** One in so many people from Hong Kong and Macau lives on the mainland. */
    private static final int RESIDENTS_AMONG_CROSSING = 7;

    private final Scatter residents;
    private final Scatter documents;

    InventedPeople(long seed) {
        residents = new Scatter((long) BIRTHDAYS * SEQUENCES, seed + 3);
        documents = new Scatter(PERMITS, seed + 5);
    }

    /** The number of birthdays and sequences is finite; the next round takes the unused areas of other cities. */
    InventedPerson person(int index, Place place, SplittableRandom random) {
        int lot = random.nextInt(1000);
        if (lot < 950) {
            return mainlander(index, place, random);
        }
        if (lot < 968) {
            return crossing(Domicile.HK, "H", index, random);
        }
        if (lot < 973) {
            return crossing(Domicile.MO, "M", index, random);
        }
        return lot < 985 ? taiwanese(index, random) : overseas(index, random);
    }

    /** A name for somebody of whom nothing but the name is needed. */
    String name(SplittableRandom random) {
        return surname(random) + given(random, random.nextBoolean());
    }

    private InventedPerson mainlander(int index, Place place, SplittableRandom random) {
        long number = residents.at(index);
        LocalDate born = OLDEST.plusDays(number % BIRTHDAYS);
        int sequence = (int) (number / BIRTHDAYS);
        boolean female = sequence % 2 == 0;
        int lot = random.nextInt(1000);
        boolean withDot = lot < 12;
        String name = withDot
                ? pick(female ? Words.WOMEN_WITH_A_DOT : Words.MEN_WITH_A_DOT, random)
                : hanName(lot, female, random);
        String group = withDot ? "维吾尔" : lot < 80 ? pick(Words.MINORITIES, random) : "汉";
        LocalDate from = issued(born, random);
        return new InventedPerson(
                name,
                Domicile.CN,
                IdentityDocument.RESIDENT_ID,
                residentId(index, place, born, sequence),
                born,
                female,
                group,
                homeAddress(place, random),
                place.policeAuthority(),
                from,
                validity(born, from));
    }

    private String hanName(int lot, boolean female, SplittableRandom random) {
        String surname = surname(random);
        if (lot < 30) {
            return surname + pick(Words.GIVEN_RARE, random);
        }
        // some are registered with a space between, and it must be typed (spec A.8)
        return surname + (lot < 36 ? " " : "") + given(random, female);
    }

    private String residentId(int index, Place place, LocalDate born, int sequence) {
        StringBuilder number = new StringBuilder(18).append(area(index, place));
        appendBirthday(number, born);
        Digits.append(number, sequence, 3);
        return number.append(CheckCharacters.ofResidentId(number)).toString();
    }

    /** Birthday and sequence come again after many millions; then the last digit of the unused area tells them apart. */
    private static String area(int index, Place place) {
        int round = index / (BIRTHDAYS * SEQUENCES);
        return round == 0 ? place.unusedArea() : place.unusedArea().substring(0, 5) + (9 - round);
    }

    /** Cards of 20 years given out about 2005 have run out, and some people have not noticed. */
    private static LocalDate issued(LocalDate born, SplittableRandom random) {
        boolean couldHoldAnOldOne = born.getYear() >= 1961 && born.getYear() <= 1978;
        if (couldHoldAnOldOne && random.nextInt(40) == 0) {
            return LocalDate.of(2005, 1, 1).plusDays(random.nextInt(365));
        }
        return LocalDate.of(2018, 1, 2).plusDays(random.nextInt(2800));
    }

    /** 10 years for the young, 20 up to 45, for ever from 46 on. */
    private static LocalDate validity(LocalDate born, LocalDate from) {
        int age = born.until(from).getYears();
        if (age > 45) {
            return LocalDate.MAX;
        }
        return from.plusYears(age < 26 ? 10 : 20);
    }

    private static String homeAddress(Place place, SplittableRandom random) {
        StringBuilder home = new StringBuilder(40)
                .append(place.addressWithProvince())
                .append(pick(Words.STREETS, random))
                .append(1 + random.nextInt(480))
                .append('号');
        if (random.nextBoolean()) {
            home.append(pick(Words.ESTATES, random));
        }
        return home.append(1 + random.nextInt(30))
                .append('幢')
                .append(1 + random.nextInt(4))
                .append("单元")
                .append((1 + random.nextInt(26)) * 100 + 1 + random.nextInt(4))
                .append('室')
                .toString();
    }

    /** 来往内地通行证: 9 characters on the newer cards, two more for the renewals on the old ones. */
    private InventedPerson crossing(Domicile domicile, String letter, int index, SplittableRandom random) {
        String number =
                letter + Digits.of(documents.at(index), 8) + (random.nextInt(5) == 0 ? "0" + random.nextInt(1, 8) : "");
        boolean female = random.nextInt(4) == 0;
        LocalDate from = LocalDate.of(2018, 3, 1).plusDays(random.nextInt(2500));
        String name = pick(female ? Words.HONG_KONG_WOMEN : Words.HONG_KONG_MEN, random);
        LocalDate born = birthday(random);
        boolean resident = index % RESIDENTS_AMONG_CROSSING == 0;
        return new InventedPerson(
                name,
                domicile,
                resident ? IdentityDocument.HMT_RESIDENCE_PERMIT : IdentityDocument.HOME_RETURN_PERMIT,
                resident ? residencePermit(domicile, born, female, index) : number,
                born,
                female,
                domicile == Domicile.HK ? "香港" : "澳门",
                "",
                resident ? "深圳市公安局" : "中华人民共和国出入境管理局",
                from,
                from.plusYears(resident ? 5 : 10).minusDays(1));
    }

    /** 港澳台居民居住证: numbered as identity cards are, in an area of their own. */
    private String residencePermit(Domicile domicile, LocalDate born, boolean female, int index) {
        StringBuilder number = new StringBuilder(18).append(domicile == Domicile.HK ? "810000" : "820000");
        appendBirthday(number, born);
        Digits.append(number, (int) (documents.at(index) % (SEQUENCES / 2)) * 2 + (female ? 0 : 1), 3);
        return number.append(CheckCharacters.ofResidentId(number)).toString();
    }

    private static void appendBirthday(StringBuilder number, LocalDate born) {
        Digits.append(number, born.getYear() * 10_000L + born.getMonthValue() * 100 + born.getDayOfMonth(), 8);
    }

    private InventedPerson taiwanese(int index, SplittableRandom random) {
        boolean female = random.nextInt(3) == 0;
        boolean permit = random.nextInt(3) > 0;
        LocalDate from = LocalDate.of(2018, 5, 1).plusDays(random.nextInt(1200));
        return new InventedPerson(
                pick(female ? Words.TAIWAN_WOMEN : Words.TAIWAN_MEN, random),
                Domicile.TW,
                permit ? IdentityDocument.TAIWAN_PERMIT : IdentityDocument.TAIWAN_ID,
                permit ? taiwanPermit(index, random) : taiwanId(index, female, random),
                birthday(random),
                female,
                "台湾",
                "",
                permit ? "中华人民共和国出入境管理局" : "",
                from,
                permit ? from.plusYears(10).minusDays(1) : LocalDate.MAX);
    }

    /** 台胞证: old books carry two digits for the renewals and the place of issue in brackets. */
    private String taiwanPermit(int index, SplittableRandom random) {
        String number = Digits.of(documents.at(index), 8);
        return random.nextInt(4) == 0
                ? number + "0" + random.nextInt(1, 8) + "(" + (char) ('A' + random.nextInt(5)) + ")"
                : number;
    }

    private String taiwanId(int index, boolean female, SplittableRandom random) {
        StringBuilder number = new StringBuilder(10)
                .append("ABCDEFGHJK".charAt(random.nextInt(10)))
                .append(female ? '2' : '1');
        Digits.append(number, documents.at(index) / 10, 7);
        return number.append(CheckCharacters.ofTaiwanId(number)).toString();
    }

    private InventedPerson overseas(int index, SplittableRandom random) {
        String[] who = Words.OVERSEAS.get(random.nextInt(Words.OVERSEAS.size()));
        LocalDate from = LocalDate.of(2017, 6, 1).plusDays(random.nextInt(2800));
        return new InventedPerson(
                who[0],
                Domicile.OVERSEAS,
                IdentityDocument.PASSPORT,
                who[2] + Digits.of(documents.at(index), 8),
                birthday(random),
                who[0].startsWith("Emily") || who[0].startsWith("Fiona") || who[0].startsWith("Karin"),
                who[1],
                "",
                who[1],
                from,
                from.plusYears(10).minusDays(1));
    }

    private static LocalDate birthday(SplittableRandom random) {
        return OLDEST.plusDays(random.nextInt(BIRTHDAYS));
    }

    /** The front of the list is the more frequent half of the people. */
    private static String surname(SplittableRandom random) {
        double lot = random.nextDouble();
        return Words.SURNAMES[(int) (lot * lot * Words.SURNAMES.length)];
    }

    private static String given(SplittableRandom random, boolean female) {
        return pick(female ? Words.GIVEN_FEMALE : Words.GIVEN_MALE, random);
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
