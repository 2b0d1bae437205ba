package gatehouse.sandbox.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SplittableRandom;

/** A 增值税专用发票 that the company wrote itself, with the old places: the buyer above, the seller below. */
record DrawnInvoice(DrawnProof proof) {

    private static final Color BROWN = new Color(0x8C, 0x4A, 0x2A);
    private static final double LEFT = 84;
    private static final double RIGHT = Sheet.WIDTH - 84;
    private static final double[] COLUMNS = {84, 520, 690, 800, 950, 1150, 1260, 1476};
    private static final String[] HEADINGS = {"货物或应税劳务、服务名称", "规格型号", "单位", "数量", "金额", "税率", "税额"};
    private static final BigDecimal RATE = new BigDecimal("0.13");

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFA, 0xF7, 0xF2), new Color(0xF0, 0xE6, 0xDC));
        Pen pen = Pen.on(paper);
        heading(pen);
        party(pen, 208, "购买方", "华东重工集团有限公司", "91310000MADEMO0001", "上海市浦东新区样例路1号");
        items(pen);
        party(
                pen,
                806,
                "销售方",
                proof.company().name(),
                proof.company().creditCode(),
                proof.company().address());
        foot(pen);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, proof.company().name(), "发票专用章", 1310, 880);
        return paper;
    }

    private void heading(Pen pen) {
        pen.with(SampleFonts.bold(52), BROWN).centred("增值税专用发票", Sheet.WIDTH / 2.0, 110);
        pen.graphics().setStroke(new BasicStroke(3));
        pen.graphics().draw(new Line2D.Double(520, 130, Sheet.WIDTH - 520, 130));
        pen.with(SampleFonts.sans(24), Sheet.INK)
                .line("发票号码：" + proof.number(), 1020, 84)
                .line(
                        "开票日期："
                                + Sheet.day(proof.sent()
                                        .minusDays(5 + proof.company().index() % 50)),
                        1020,
                        122);
        pen.graphics().setColor(BROWN);
        pen.graphics().setStroke(new BasicStroke(2));
        pen.graphics().draw(new Rectangle2D.Double(LEFT, 170, RIGHT - LEFT, 800));
    }

    private static void party(Pen pen, double y, String who, String name, String code, String address) {
        pen.with(SampleFonts.sans(25), BROWN).line(who, LEFT + 22, y + 44);
        pen.line("名　　　　称：", LEFT + 150, y).line("纳税人识别号：", LEFT + 150, y + 44).line("地　　　　址：", LEFT + 150, y + 88);
        pen.with(SampleFonts.sans(25), Sheet.INK)
                .line(name, LEFT + 336, y)
                .line(code, LEFT + 336, y + 44)
                .line(address, LEFT + 336, y + 88);
        line(pen, y + 116);
    }

    private void items(Pen pen) {
        pen.with(SampleFonts.sans(22), BROWN);
        for (int i = 0; i < HEADINGS.length; i++) {
            pen.centred(HEADINGS[i], (COLUMNS[i] + COLUMNS[i + 1]) / 2, 362);
        }
        SplittableRandom random = new SplittableRandom(proof.company().index() + 9L);
        BigDecimal amount = new BigDecimal(random.nextInt(800, 90_000)).setScale(2, RoundingMode.UNNECESSARY);
        BigDecimal tax = amount.multiply(RATE).setScale(2, RoundingMode.HALF_UP);
        String[] cells = {
            "*" + goods() + "*" + proof.file().brand() + "牌产品",
            "A-" + random.nextInt(10, 99),
            "件",
            Integer.toString(random.nextInt(5, 500)),
            amount.toPlainString(),
            "13%",
            tax.toPlainString()
        };
        pen.with(SampleFonts.sans(23), Sheet.INK);
        for (int i = 0; i < cells.length; i++) {
            pen.centred(cells[i], (COLUMNS[i] + COLUMNS[i + 1]) / 2, 430);
        }
        line(pen, 620);
        line(pen, 696);
        pen.with(SampleFonts.sans(24), BROWN).centred("合　计", 300, 668).line("价税合计（小写）", 140, 744);
        pen.with(SampleFonts.sans(24), Sheet.INK)
                .centred("¥" + amount.toPlainString(), 1050, 668)
                .centred("¥" + tax.toPlainString(), 1368, 668)
                .line(String.format(Locale.ROOT, "¥%s", amount.add(tax).toPlainString()), 420, 744);
        line(pen, 766);
    }

    private String goods() {
        String scope = proof.company().scope();
        String first = scope.substring(scope.indexOf('：') + 1).split("[；、（]")[0];
        return first.length() > 10 ? first.substring(0, 10) : first;
    }

    private static void foot(Pen pen) {
        pen.with(SampleFonts.sans(23), BROWN)
                .line("收款人：", 120, 1000)
                .line("复核：", 480, 1000)
                .line("开票人：", 820, 1000)
                .line("销售方（章）", 1180, 1000);
    }

    private static void line(Pen pen, double y) {
        pen.graphics().setColor(BROWN);
        pen.graphics().setStroke(new BasicStroke(1.4f));
        pen.graphics().draw(new Line2D.Double(LEFT, y, RIGHT, y));
    }
}
