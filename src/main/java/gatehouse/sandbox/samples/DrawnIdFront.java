package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** The side of a 居民身份证 with the portrait (人像面). */
record DrawnIdFront(InventedPerson person, long seed) {

    private static final Color LABEL = new Color(0x2F, 0x6A, 0xA8);
    private static final double LABEL_X = 84;
    private static final double VALUE_X = 222;

    BufferedImage paper() {
        BufferedImage card = Card.blank(
                new Color(0xE3, 0xEE, 0xF4), new Color(0xDC, 0xE9, 0xE6), new Color(0xC3, 0xDA, 0xE2), seed % 7);
        Pen pen = Pen.on(card);
        personal(pen);
        address(pen);
        number(pen);
        new Portrait(person.female(), seed).draw(pen.graphics(), 800, 104, 326, 430, new Color(0xD3, 0xDE, 0xE6));
        Card.sampleMark(pen, 963, 582);
        pen.done();
        return card;
    }

    private void personal(Pen pen) {
        label(pen, "姓名", 146);
        pen.with(SampleFonts.sans(46), Card.INK).line(person.name(), VALUE_X, 148);
        label(pen, "性别", 238);
        pen.with(SampleFonts.sans(38), Card.INK).line(person.female() ? "女" : "男", VALUE_X, 239);
        pen.with(SampleFonts.sans(33), LABEL).spread("民族", 376, 238, 84);
        pen.with(SampleFonts.sans(38), Card.INK).line(person.ethnicGroup(), 488, 239);
        label(pen, "出生", 328);
        pen.with(SampleFonts.sans(38), Card.INK)
                .line(Integer.toString(person.born().getYear()), VALUE_X, 329)
                .centred(Integer.toString(person.born().getMonthValue()), 422, 329)
                .centred(Integer.toString(person.born().getDayOfMonth()), 524, 329);
        pen.with(SampleFonts.sans(33), LABEL)
                .line("年", 336, 328)
                .line("月", 458, 328)
                .line("日", 560, 328);
    }

    private void address(Pen pen) {
        label(pen, "住址", 420);
        pen.with(SampleFonts.sans(37), Card.INK).paragraph(person.home(), VALUE_X, 421, 520, 56);
    }

    private void number(Pen pen) {
        pen.with(SampleFonts.sans(34), LABEL).line("公民身份号码", LABEL_X, 694);
        pen.with(SampleFonts.bold(49), Card.INK).tracked(person.documentNumber(), 386, 697, 7.5);
    }

    private static void label(Pen pen, String text, double y) {
        pen.with(SampleFonts.sans(33), LABEL).spread(text, LABEL_X, y, 84);
    }
}
