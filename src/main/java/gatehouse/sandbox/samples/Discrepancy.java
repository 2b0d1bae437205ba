package gatehouse.sandbox.samples;

import gatehouse.vocabulary.IdentityDocument;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** How a scan differs from the form, as in life: in exactly one character of one thing, or not at all. */
public enum Discrepancy {
    NONE,
    CREDIT_CODE,
    COMPANY_NAME,
    REPRESENTATIVE_NAME,
    DOCUMENT_NUMBER;

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** What the scans of this company show. */
    public InventedCompany on(InventedCompany company) {
        SplittableRandom random = new SplittableRandom(company.index() * 31L + ordinal());
        InventedPerson person = company.representative();
        return switch (this) {
            case NONE -> company;
            case CREDIT_CODE ->
                company.withCreditCode(changed(
                        company.creditCode(), 8 + random.nextInt(8), CheckCharacters.creditCodeAlphabet(), random));
            case COMPANY_NAME -> company.withName(otherBrand(company.name(), random));
            case REPRESENTATIVE_NAME -> company.withRepresentative(person.withName(otherName(person.name(), random)));
            case DOCUMENT_NUMBER ->
                company.withRepresentative(person.withDocumentNumber(changed(
                        person.documentNumber(),
                        person.document() == IdentityDocument.RESIDENT_ID ? 14 : 4,
                        DIGITS,
                        random)));
        };
    }

    /** The first character that belongs to a brand becomes another one of its kind. */
    private static String otherBrand(String name, SplittableRandom random) {
        String brands = characters();
        for (int position = afterPlace(name); position < name.length(); position++) {
            if (brands.indexOf(name.charAt(position)) >= 0) {
                return changed(name, position, brands, random);
            }
        }
        throw new IllegalStateException("A company without a brand");
    }

    /** Districts are named with characters that are good for a brand, too. */
    private static int afterPlace(String name) {
        return Place.CITIES.stream()
                .flatMap(List::stream)
                .flatMap(place -> Stream.of(place.address(), place.city()))
                .filter(name::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String characters() {
        StringBuilder all = new StringBuilder();
        Words.BRAND_SECOND.forEach(sound -> all.append(sound.character()));
        Words.BRAND_FIRST.forEach(sound -> all.append(sound.character()));
        return all.toString();
    }

    /** The last character; names may end with one that takes two places. */
    private static String otherName(String name, SplittableRandom random) {
        int position = name.offsetByCodePoints(name.length(), -1);
        boolean latin = name.codePointAt(position) < 0x250;
        return changed(
                name,
                position,
                latin ? LETTERS : String.join("", Words.GIVEN_MALE).substring(0, 20),
                random);
    }

    private static String changed(String text, int position, String alphabet, SplittableRandom random) {
        int before = text.codePointAt(position);
        int after;
        do {
            after = alphabet.charAt(random.nextInt(alphabet.length()));
        } while (after == before);
        return text.substring(0, position)
                + Character.toString(after)
                + text.substring(position + Character.charCount(before));
    }
}
