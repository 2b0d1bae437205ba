package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** A 开户许可证 of a basic account. */
record DrawnAccountPermit(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFA, 0xF1, 0xF0), new Color(0xEF, 0xDA, 0xD8));
        CompanyFile file = proof.file();
        Pen pen = Pen.on(paper);
        Sheet.frame(pen, new Color(0x9C, 0x3A, 0x44));
        Sheet.title(pen, "开户许可证", 200, 82);
        pen.with(SampleFonts.sans(29), Sheet.INK)
                .line("核准号：" + proof.number(), 150, 310)
                .line(
                        "编号：" + file.bankCode().substring(0, 4) + "-"
                                + file.account().substring(3, 11),
                        1000,
                        310);
        pen.with(SampleFonts.sans(33), Sheet.INK)
                .paragraph("　　经审核，" + proof.company().name() + "符合开户条件，准予开立基本存款账户。", 150, 420, Sheet.WIDTH - 300, 60);
        pen.line("法定代表人（单位负责人）　" + proof.representative(), 150, 580)
                .line("开户银行　" + file.branch(), 150, 660)
                .line("账　　号　" + file.account(), 150, 740);
        pen.with(SampleFonts.sans(28), Sheet.INK)
                .line("发证机关（盖章）", 1010, 850)
                .line(Sheet.day(proof.company().registered()), 1030, 930);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, "样例银行营业管理部", "账户管理专用章", 1150, 850);
        return paper;
    }
}
