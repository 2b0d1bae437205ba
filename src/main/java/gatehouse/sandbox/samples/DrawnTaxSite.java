package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A screenshot of the tax office's site 一般纳税人资格查询. */
record DrawnTaxSite(DrawnProof proof) {

    private static final Color BLUE = new Color(0x1F, 0x5F, 0xB4);

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xF6, 0xF8, 0xFB), new Color(0xEA, 0xEF, 0xF5));
        Pen pen = Pen.on(paper);
        window(pen);
        pen.with(SampleFonts.bold(40), BLUE).line("一般纳税人资格查询", 110, 318);
        pen.with(SampleFonts.sans(24), new Color(0x58, 0x60, 0x6A)).line("查询结果 1 条", 110, 372);
        Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("纳税人识别号", proof.number()),
                        new Sheet.Row("纳税人名称", proof.company().name()),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("纳税人资格", "增值税一般纳税人"),
                        new Sheet.Row("有效期起", Sheet.day(proof.company().registered())),
                        new Sheet.Row("主管税务机关", proof.file().taxAuthority())),
                110,
                408,
                Sheet.WIDTH - 220,
                84);
        pen.with(SampleFonts.sans(22), new Color(0x7A, 0x82, 0x8C)).line("查询日期：" + Sheet.day(proof.sent()), 110, 986);
        Sheet.sampleMark(pen);
        pen.done();
        return paper;
    }

    private void window(Pen pen) {
        var graphics = pen.graphics();
        graphics.setColor(new Color(0xD9, 0xDE, 0xE4));
        graphics.fillRect(0, 0, Sheet.WIDTH, 92);
        graphics.setColor(Color.WHITE);
        graphics.fill(new RoundRectangle2D.Double(180, 22, Sheet.WIDTH - 320, 48, 24, 24));
        pen.with(SampleFonts.sans(22), new Color(0x58, 0x60, 0x6A)).line("https://etax.example.cn/ybnsr/cx", 214, 54);
        graphics.setColor(BLUE);
        graphics.fillRect(0, 92, Sheet.WIDTH, 128);
        pen.with(SampleFonts.bold(42), Color.WHITE).line("电子税务局", 110, 172);
        pen.with(SampleFonts.sans(25), Color.WHITE).line(proof.file().taxAuthority(), 390, 170);
    }
}
