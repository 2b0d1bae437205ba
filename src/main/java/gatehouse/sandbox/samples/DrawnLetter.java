package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A letter with a seal: 一般纳税人认定通知书, or 品牌授权书. */
record DrawnLetter(DrawnProof proof, String title, List<String> paragraphs, String from, String purpose, String day) {

    private static final double INDENT = 150;

    static DrawnLetter notice(DrawnProof proof) {
        InventedCompany company = proof.company();
        return new DrawnLetter(
                proof,
                "增值税一般纳税人认定通知书",
                List.of(
                        company.name() + "：",
                        "　　你单位（纳税人识别号：" + company.creditCode() + "）的申请已收悉。经审核，符合规定的条件，现认定你单位为增值税一般纳税人，自"
                                + Sheet.day(company.registered()) + "起生效。",
                        "　　请按照有关规定建立健全会计核算，按期办理纳税申报。",
                        "　　特此通知。"),
                proof.file().taxAuthority(),
                "业务专用章",
                Sheet.day(company.registered()));
    }

    static DrawnLetter brandGrant(DrawnProof proof) {
        InventedCompany company = proof.company();
        return new DrawnLetter(
                proof,
                "品牌授权书",
                List.of(
                        "兹授权 " + company.name() + "（统一社会信用代码：" + company.creditCode() + "）",
                        "　　作为我司“" + proof.file().brand() + "”品牌系列产品在企业采购平台的经销商，负责该品牌产品的销售与售后服务。",
                        "　　授权区域：中国大陆地区。授权期限自签发之日起至" + Sheet.day(proof.validUntil()) + "止，未经我司书面同意不得转授权。",
                        "　　特此授权。"),
                proof.file().brandOwner(),
                "合同专用章",
                Sheet.day(proof.validUntil().minusYears(2)));
    }

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFC, 0xFB, 0xF6), new Color(0xF1, 0xEE, 0xE4));
        Pen pen = Pen.on(paper);
        Sheet.frame(pen, new Color(0x8A, 0x2E, 0x2A));
        Sheet.title(pen, title, 190, 58);
        pen.with(SampleFonts.sans(26), Sheet.INK).line("编号：" + proof.number(), 1010, 260);
        double y = 350;
        for (String paragraph : paragraphs) {
            pen.with(SampleFonts.sans(33), Sheet.INK).paragraph(paragraph, INDENT, y, Sheet.WIDTH - 2 * INDENT, 56);
            y += pen.lines(paragraph, Sheet.WIDTH - 2 * INDENT) * 56 + 22;
        }
        pen.with(SampleFonts.sans(30), Sheet.INK).centred(from, 1150, 860).centred(day, 1150, 930);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, from, purpose, 1150, 880);
        return paper;
    }
}
