package gatehouse.sandbox.samples;

import gatehouse.vocabulary.IdentityDocument;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** A card of people from Hong Kong, Macau or Taiwan: 来往内地通行证, 居住证, 台胞证 or 台湾身份证. */
record DrawnPermit(InventedPerson person, long seed) {

    private static final Color LABEL = new Color(0x4A, 0x5C, 0x86);

    BufferedImage front() {
        BufferedImage card = blank();
        Pen pen = Pen.on(card);
        pen.with(SampleFonts.serif(52), Card.INK).centred(title(), Card.WIDTH / 2.0, 116);
        new Portrait(person.female(), seed).draw(pen.graphics(), 84, 178, 300, 396, new Color(0xE2, 0xE6, 0xEA));
        field(pen, "姓名", person.name(), 444, 236);
        field(pen, "出生日期", Card.DOTTED.format(person.born()), 444, 340);
        field(pen, "性别", person.female() ? "女" : "男", 840, 340);
        if (person.document() != IdentityDocument.TAIWAN_ID) {
            field(pen, "有效期限", Card.period(person), 444, 444);
            field(pen, "签发机关", person.authority(), 444, 548);
        }
        pen.with(SampleFonts.sans(30), LABEL).line("证件号码", 84, 690);
        pen.with(SampleFonts.bold(52), Card.INK).tracked(person.documentNumber(), 262, 694, 6);
        Card.sampleMark(pen, 1090, 738);
        pen.done();
        return card;
    }

    BufferedImage back() {
        BufferedImage card = blank();
        Pen pen = Pen.on(card);
        Ornament.disc(pen.graphics(), Card.WIDTH / 2.0, 180, 92);
        pen.with(SampleFonts.serif(52), Card.INK).centred(title(), Card.WIDTH / 2.0, 368);
        pen.with(SampleFonts.sans(29), Card.INK)
                .paragraph("一、本证件供持证人在有效期限内使用。", 150, 464, 940, 46)
                .paragraph("二、本证件应妥善保管，不得转让、转借或者涂改，遗失须及时申报。", 150, 522, 940, 46)
                .paragraph("三、本图为样例，人物与号码均为虚构。", 150, 580, 940, 46);
        pen.with(SampleFonts.sans(30), LABEL).cells(machineLine(), 100, 704, 34);
        Card.sampleMark(pen, 1090, 744);
        pen.done();
        return card;
    }

    private String machineLine() {
        String number = person.documentNumber().replaceAll("[^A-Z0-9]", "");
        String line = "ID<" + number + CheckCharacters.ofPassportLine(number);
        return (line + "<".repeat(30)).substring(0, 30);
    }

    private String title() {
        return switch (person.document()) {
            case HOME_RETURN_PERMIT -> "港澳居民来往内地通行证";
            case TAIWAN_PERMIT -> "台湾居民来往大陆通行证";
            case TAIWAN_ID -> "台湾身份证";
            case HMT_RESIDENCE_PERMIT -> "港澳台居民居住证";
            case RESIDENT_ID, PASSPORT -> throw new IllegalStateException("Not a permit");
        };
    }

    private BufferedImage blank() {
        return switch (person.document()) {
            case HOME_RETURN_PERMIT ->
                Card.blank(
                        new Color(0xE4, 0xEE, 0xF6),
                        new Color(0xD8, 0xE4, 0xF0),
                        new Color(0xC6, 0xD6, 0xE8),
                        seed % 7);
            default ->
                Card.blank(
                        new Color(0xEA, 0xF3, 0xE8),
                        new Color(0xE2, 0xEC, 0xEE),
                        new Color(0xCB, 0xDF, 0xCF),
                        seed % 7);
        };
    }

    private static void field(Pen pen, String label, String value, double x, double y) {
        pen.with(SampleFonts.sans(23), LABEL).line(label, x, y - 46);
        pen.with(SampleFonts.sans(35), Card.INK).line(value, x, y);
    }
}
