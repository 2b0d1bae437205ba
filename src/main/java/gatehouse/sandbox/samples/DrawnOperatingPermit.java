package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A permit for goods that not everybody may sell: 食品, 医疗器械, 危险化学品, 出版物, and others. */
record DrawnOperatingPermit(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xF4, 0xF9, 0xF0), new Color(0xDD, 0xE9, 0xD6));
        InventedCompany company = proof.company();
        Pen pen = Pen.on(paper);
        Sheet.frame(pen, new Color(0x4E, 0x86, 0x4A));
        Ornament.disc(pen.graphics(), Sheet.WIDTH / 2.0, 112, 44);
        Sheet.title(pen, proof.kind().title(), 234, 64);
        double below = Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("许可证编号", proof.number()),
                        new Sheet.Row("经营者名称", company.name()),
                        new Sheet.Row("社会信用代码", company.creditCode()),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("经营场所", company.address()),
                        new Sheet.Row("许可范围", scope()),
                        new Sheet.Row("有效期至", Sheet.day(proof.validUntil()))),
                120,
                282,
                Sheet.WIDTH - 240,
                82);
        pen.with(SampleFonts.sans(27), Sheet.INK)
                .line("发证机关：" + company.authority(), 700, below + 66)
                .line(Sheet.day(proof.validUntil().minusYears(5)), 1040, below + 122);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, company.authority(), "行政许可专用章", 1240, below + 74);
        return paper;
    }

    private String scope() {
        return switch (proof.kind()) {
            case FOOD_LICENSE -> "预包装食品（含冷藏冷冻食品）销售";
            case MEDICAL_DEVICES -> "第二类、第三类医疗器械批发";
            case HAZARDOUS_GOODS -> "乙醇、丙酮、油漆、稀释剂（不带储存设施经营）";
            case PUBLICATIONS -> "图书、期刊、音像制品、电子出版物批发、零售";
            default -> "道路普通货物运输";
        };
    }
}
