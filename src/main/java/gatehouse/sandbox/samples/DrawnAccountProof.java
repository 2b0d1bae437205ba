package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** 基本存款账户信息, which a bank prints where the permit is no longer given out. */
record DrawnAccountProof(DrawnProof proof) {

    BufferedImage paper() {
        BufferedImage paper = Sheet.tinted(new Color(0xFB, 0xFB, 0xFD), new Color(0xEC, 0xEE, 0xF3));
        CompanyFile file = proof.file();
        Pen pen = Pen.on(paper);
        Sheet.title(pen, "基本存款账户信息", 180, 56);
        double below = Sheet.rows(
                pen,
                List.of(
                        new Sheet.Row("账户名称", proof.company().name()),
                        new Sheet.Row("账户号码", file.account()),
                        new Sheet.Row("开户银行", file.branch()),
                        new Sheet.Row("法定代表人", proof.representative()),
                        new Sheet.Row("账户编号", proof.number())),
                150,
                260,
                Sheet.WIDTH - 300,
                104);
        pen.with(SampleFonts.sans(27), Sheet.INK)
                .centred(file.branch(), 1130, below + 110)
                .centred(Sheet.day(proof.sent().minusDays(12)), 1130, below + 166);
        Sheet.sampleMark(pen);
        pen.done();
        proof.seal(paper, file.branch(), "业务专用章", 1130, below + 118);
        return paper;
    }
}
