package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A 组织机构代码证, as companies had before 2015. */
record DrawnOrganizationCode(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xF2, 0xF6, 0xFA), new Color(0xD8, 0xE4, 0xEE));
        InventedCompany company = proof.company();
        Pen pen = Pen.on(paper);
        Sheet.frame(pen, new Color(0x3A, 0x6E, 0x9C));
        pen.with(SampleFonts.sans(34), Sheet.INK).centred("中华人民共和国", Sheet.WIDTH / 2.0, 130);
        Sheet.title(pen, "组织机构代码证", 220, 70);
        pen.with(SampleFonts.sans(28), Sheet.INK).centred("（副　本）", Sheet.WIDTH / 2.0, 272);
        pen.with(SampleFonts.bold(44), Sheet.INK).centred("代码：" + proof.number(), Sheet.WIDTH / 2.0, 350);
        double below = Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("机构名称", company.name()),
                        new Sheet.Row("机构类型", "企业法人"),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("地　　址", company.address()),
                        new Sheet.Row("有 效 期", "至" + Sheet.day(proof.validUntil()))),
                140,
                396,
                Sheet.WIDTH - 280,
                88);
        pen.with(SampleFonts.sans(27), Sheet.INK).line("颁发单位", 820, below + 76);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, company.authority(), "代码管理专用章", 1150, below + 84);
        return paper;
    }
}
