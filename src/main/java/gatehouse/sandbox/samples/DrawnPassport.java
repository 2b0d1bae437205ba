package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The first page of a passport 护照 with its two lines for machines. */
record DrawnPassport(InventedPerson person, long seed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Color LABEL = new Color(0x6B, 0x5A, 0x7A);

    BufferedImage paper() {
        BufferedImage page = Card.blank(
                new Color(0xF3, 0xEC, 0xF0), new Color(0xE6, 0xEA, 0xF4), new Color(0xDC, 0xD2, 0xE2), seed % 7);
        Pen pen = Pen.on(page);
        pen.with(SampleFonts.bold(40), Card.INK).line("PASSPORT", 84, 96);
        pen.with(SampleFonts.sans(30), LABEL).line("护照  Passeport", 310, 95);
        new Portrait(person.female(), seed).draw(pen.graphics(), 84, 140, 306, 400, new Color(0xE4, 0xE6, 0xEC));
        fields(pen);
        machineLines(pen);
        Card.sampleMark(pen, 1120, 92);
        pen.done();
        return page;
    }

    private void fields(Pen pen) {
        field(pen, "Type", "P", 444, 186);
        field(pen, "Code of State", person.ethnicGroup(), 600, 186);
        field(pen, "Passport No.", person.documentNumber(), 850, 186);
        field(pen, "Name", person.name(), 444, 280);
        field(pen, "Nationality", person.ethnicGroup(), 444, 374);
        field(pen, "Sex", person.female() ? "F" : "M", 740, 374);
        field(pen, "Date of birth", day(person.born()), 850, 374);
        field(pen, "Date of issue", day(person.validFrom()), 444, 468);
        field(pen, "Date of expiry", day(person.validUntil()), 850, 468);
        field(pen, "Authority", person.authority(), 444, 558);
    }

    private void machineLines(Pen pen) {
        pen.graphics().setColor(new Color(0xF8, 0xF6, 0xF8));
        pen.graphics().fillRect(0, 596, Card.WIDTH, 130);
        pen.with(SampleFonts.sans(34), Card.INK)
                .cells(nameLine(), 62, 650, 25.4)
                .cells(numberLine(), 62, 706, 25.4);
    }

    private String nameLine() {
        String plain = Normalizer.normalize(person.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z ]", "");
        int last = plain.lastIndexOf(' ');
        String name = plain.substring(last + 1) + "<<"
                + plain.substring(0, Math.max(last, 0)).replace(' ', '<');
        return filled("P<" + person.ethnicGroup() + name);
    }

    private String numberLine() {
        String number = checked(person.documentNumber());
        String born = checked(SHORT_DAY.format(person.born()));
        String expiry = checked(SHORT_DAY.format(person.validUntil()));
        String line =
                number + person.ethnicGroup() + born + (person.female() ? "F" : "M") + expiry + "<".repeat(14) + "0";
        return line + CheckCharacters.ofPassportLine(number + born + expiry + "<".repeat(14) + "0");
    }

    private static String checked(String text) {
        return text + CheckCharacters.ofPassportLine(text);
    }

    private static String filled(String line) {
        return (line + "<".repeat(44)).substring(0, 44);
    }

    private static String day(java.time.LocalDate day) {
        return DAY.format(day).toUpperCase(Locale.ROOT);
    }

    private static void field(Pen pen, String label, String value, double x, double y) {
        pen.with(SampleFonts.sans(20), LABEL).line(label, x, y - 40);
        pen.with(SampleFonts.sans(33), Card.INK).line(value, x, y);
    }
}
