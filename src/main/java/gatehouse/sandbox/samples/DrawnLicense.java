package gatehouse.sandbox.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A 营业执照 (副本) in our own layout, with the words and places of a real one. */
record DrawnLicense(InventedCompany company, String numberLabel, String number) {

    DrawnLicense(InventedCompany company) {
        this(company, "统一社会信用代码", company.creditCode());
    }

    static final int WIDTH = 1560;
    static final int HEIGHT = 1096;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final Color INK = new Color(0x1C, 0x1B, 0x1A);
    private static final Color FRAME = new Color(0xB0, 0x88, 0x3A);
    private static final double LABEL = 136;
    private static final double LEFT = 104;
    private static final double RIGHT = 862;

    BufferedImage paper() {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Pen pen = Pen.on(paper);
        background(pen.graphics());
        frame(pen.graphics());
        heading(pen);
        left(pen);
        right(pen);
        foot(pen);
        pen.done();
        new Seal(company.authority(), "登记专用章", 112).press(paper, 1240, 884, company.index());
        return paper;
    }

    private static void background(Graphics2D graphics) {
        graphics.setColor(new Color(0xFB, 0xF8, 0xEA));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Ornament.rosette(
                graphics, WIDTH / 2.0, HEIGHT / 2.0, WIDTH * 1.15, HEIGHT * 1.25, new Color(0xEF, 0xE8, 0xCF), 42);
    }

    private static void frame(Graphics2D graphics) {
        graphics.setColor(FRAME);
        graphics.setStroke(new BasicStroke(9));
        graphics.draw(new Rectangle2D.Double(30, 30, WIDTH - 60, HEIGHT - 60));
        graphics.setStroke(new BasicStroke(2.2f));
        graphics.draw(new Rectangle2D.Double(50, 50, WIDTH - 100, HEIGHT - 100));
        for (int x = 52; x + 16 <= WIDTH - 52; x += 16) {
            graphics.draw(new Arc2D.Double(x, 29, 16, 18, 180, 180, Arc2D.OPEN));
            graphics.draw(new Arc2D.Double(x, HEIGHT - 47, 16, 18, 0, 180, Arc2D.OPEN));
        }
        for (int y = 52; y + 16 <= HEIGHT - 52; y += 16) {
            graphics.draw(new Arc2D.Double(29, y, 18, 16, 270, 180, Arc2D.OPEN));
            graphics.draw(new Arc2D.Double(WIDTH - 47, y, 18, 16, 90, 180, Arc2D.OPEN));
        }
    }

    private void heading(Pen pen) {
        Ornament.disc(pen.graphics(), WIDTH / 2.0, 118, 50);
        pen.with(SampleFonts.serif(92), INK).spread("营业执照", WIDTH / 2.0 - 265, 268, 530);
        pen.with(SampleFonts.serif(34), INK).centred("（副　本）", WIDTH / 2.0, 322);
        pen.with(SampleFonts.sans(20), INK).centred("（1－1）", WIDTH / 2.0, 352);
        pen.with(SampleFonts.sans(25), INK).line(numberLabel, 96, 178);
        pen.with(SampleFonts.sans(31), INK).tracked(number, 96, 220, 1.6);
        Ornament.square(pen.graphics(), 1286, 92, 150, company.index());
        pen.with(SampleFonts.sans(15), INK).paragraph("扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。", 1262, 272, 206, 20);
    }

    private void left(Pen pen) {
        InventedPerson person = company.representative();
        boolean tooLong = pen.with(SampleFonts.sans(27), INK).width(company.name()) > 560;
        field(pen, LEFT, 424, "名称");
        pen.with(SampleFonts.sans(tooLong ? 24 : 27), INK).paragraph(company.name(), value(LEFT), 424, 560, 34);
        field(pen, LEFT, 504, "类型");
        pen.with(SampleFonts.sans(27), INK).line(company.type(), value(LEFT), 504);
        field(pen, LEFT, 580, company.isIndividualBusiness() ? "经营者" : "法定代表人");
        pen.with(SampleFonts.sans(27), INK).line(person.name(), value(LEFT), 580);
        field(pen, LEFT, 656, "经营范围");
        scope(pen);
    }

    private void scope(Pen pen) {
        float size = 23;
        while (pen.with(SampleFonts.sans(size), INK).lines(company.scope(), 530) * size * 1.45 > 330) {
            size -= 1;
        }
        pen.paragraph(company.scope(), value(LEFT), 656, 530, size * 1.45);
    }

    private void right(Pen pen) {
        boolean individual = company.isIndividualBusiness();
        field(pen, RIGHT, 424, individual ? "组成形式" : "注册资本");
        pen.with(SampleFonts.sans(27), INK).line(individual ? "个人经营" : company.registeredCapital(), value(RIGHT), 424);
        field(pen, RIGHT, 500, individual ? "注册日期" : "成立日期");
        pen.with(SampleFonts.sans(27), INK).line(DAY.format(company.founded()), value(RIGHT), 500);
        field(pen, RIGHT, 576, individual ? "经营场所" : "住所");
        pen.with(SampleFonts.sans(27), INK).paragraph(company.address(), value(RIGHT), 576, 440, 40);
    }

    private void foot(Pen pen) {
        LocalDate day = company.registered();
        pen.with(SampleFonts.serif(33), INK).spread("登记机关", 900, 880, 190);
        pen.with(SampleFonts.sans(27), INK)
                .line(
                        String.format(
                                Locale.ROOT,
                                "%d　年　%02d　月　%02d　日",
                                day.getYear(),
                                day.getMonthValue(),
                                day.getDayOfMonth()),
                        1092,
                        962);
        pen.with(SampleFonts.sans(16), INK)
                .line("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 84, 1022)
                .line("国家市场监督管理总局监制", 1268, 1022);
        pen.with(SampleFonts.sans(19), new Color(0x9A, 0x9A, 0x92)).centred("样例 SAMPLE", WIDTH / 2.0, 1023);
    }

    private static void field(Pen pen, double x, double y, String label) {
        pen.with(SampleFonts.serif(27), INK).spread(label, x, y, LABEL);
    }

    private static double value(double x) {
        return x + LABEL + 36;
    }
}
