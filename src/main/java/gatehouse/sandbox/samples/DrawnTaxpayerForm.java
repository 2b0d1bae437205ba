package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A 增值税一般纳税人登记表. */
record DrawnTaxpayerForm(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFC, 0xFC, 0xFA), new Color(0xF0, 0xF0, 0xEC));
        InventedCompany company = proof.company();
        Pen pen = Pen.on(paper);
        Sheet.title(pen, "增值税一般纳税人登记表", 130, 48);
        pen.with(SampleFonts.sans(25), Sheet.INK).line("编号：" + proof.number(), 1020, 190);
        Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("纳税人名称", company.name()),
                        new Sheet.Row("纳税人识别号", company.creditCode()),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("生产经营地址", company.address()),
                        new Sheet.Row("纳税人类别", "企业"),
                        new Sheet.Row("会计核算健全", "是"),
                        new Sheet.Row("资格生效之日", Sheet.day(company.registered())),
                        new Sheet.Row("主管税务机关", proof.file().taxAuthority() + "　受理")),
                110,
                220,
                Sheet.WIDTH - 220,
                80);
        pen.with(SampleFonts.sans(25), Sheet.INK)
                .line("纳税人（签章）", 190, 930)
                .line("税务机关（盖章）", 900, 930)
                .line(Sheet.day(company.registered()), 1160, 1000);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, proof.file().taxAuthority(), "业务专用章", 1230, 940);
        proof.seal(paper, company.name(), "公章", 470, 944);
        return paper;
    }
}
