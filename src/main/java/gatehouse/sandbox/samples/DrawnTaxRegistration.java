package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A 税务登记证 (副本), stamped for a general taxpayer. */
record DrawnTaxRegistration(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFB, 0xF4, 0xE4), new Color(0xEE, 0xE2, 0xC8));
        InventedCompany company = proof.company();
        Pen pen = Pen.on(paper);
        Sheet.frame(pen, new Color(0xA8, 0x7C, 0x34));
        Sheet.title(pen, "税务登记证", 160, 74);
        pen.with(SampleFonts.sans(30), Sheet.INK).centred("（副　本）", Sheet.WIDTH / 2.0, 214);
        pen.with(SampleFonts.sans(29), Sheet.INK).centred("税字 " + proof.number() + " 号", Sheet.WIDTH / 2.0, 268);
        Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("纳税人名称", company.name()),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("地　　　址", company.address()),
                        new Sheet.Row("登记注册类型", company.type()),
                        new Sheet.Row("经营范围", company.scope()),
                        new Sheet.Row("批准设立机关", company.authority())),
                110,
                306,
                Sheet.WIDTH - 220,
                86);
        pen.with(SampleFonts.sans(27), Sheet.INK)
                .line("发证税务机关：" + proof.file().taxAuthority(), 640, 900)
                .line(Sheet.day(company.registered()), 1060, 960);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, proof.file().taxAuthority(), "征税专用章", 1230, 890);
        if (proof.isStamped()) {
            Sheet.stamp(paper, "增值税一般纳税人", 360, 916, 0.05);
        }
        return paper;
    }
}
