package gatehouse.sandbox.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.OrganizationCode;
import gatehouse.vocabulary.RegistrationNumber;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofScansTests {

    private static final InventedCompanies COMPANIES = new InventedCompanies(2026);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void everyPaperDraws(ProofPaper paper) throws IOException {
        byte[] scan = draw(paper, PaperFlaw.NONE, "jpg");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(scan));
        assertThat(scan.length).isBetween(MEBIBYTE / 10, MEBIBYTE);
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isBetween(1000, 1200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif"})
    void everyFormatIsLightEnough(String format) throws IOException {
        byte[] scan = draw(ProofPaper.ACCOUNT_PERMIT, PaperFlaw.BANK_WATERMARK, format);

        assertThat(ImageIO.read(new ByteArrayInputStream(scan))).isNotNull();
        assertThat(scan.length).isLessThan(5 * MEBIBYTE);
    }

    @Test
    void everyFlawGivesAnotherPicture() {
        assertThat(Arrays.stream(PaperFlaw.values())
                        .map(flaw -> Arrays.hashCode(draw(ProofPaper.FOOD_LICENSE, flaw, "jpg")))
                        .distinct())
                .hasSize(PaperFlaw.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatDiffersDiffersInOneCharacter(ProofPaper paper) {
        String number = file(5).number(paper);

        String other = PaperFlaw.NUMBER.on(number);

        assertThat(other).hasSameSizeAs(number).isNotEqualTo(number);
        assertThat(Stream.iterate(0, at -> at < number.length(), at -> at + 1)
                        .filter(at -> number.charAt(at) != other.charAt(at)))
                .hasSize(1);
    }

    @Test
    void everyNumberIsValidAndEveryCharacterIsInTheFont() {
        assertThat(COMPANIES.take(1000).filter(company -> !company.isIndividualBusiness()))
                .allSatisfy(company -> {
                    CompanyFile file = CompanyFile.of(COMPANIES, company);
                    assertThat(RegistrationNumber.parse(file.registrationNumber())
                                    .isAccepted())
                            .isTrue();
                    assertThat(OrganizationCode.parse(file.organizationCode()).isAccepted())
                            .isTrue();
                    assertThat(BankCode.parse(file.bankCode()).isAccepted()).isTrue();
                    assertThat(BankAccountNumber.parse(file.account()).isAccepted())
                            .isTrue();
                    String all = file.branch() + file.taxAuthority() + file.brandOwner();
                    for (ProofPaper paper : ProofPaper.values()) {
                        all += paper.title() + file.number(paper);
                    }
                    assertThat(SampleScans.canShow(all)).as(all).isTrue();
                });
    }

    private static byte[] draw(ProofPaper paper, PaperFlaw flaw, String format) {
        return ProofScans.draw(file(7), paper, Shot.CLEAN, Discrepancy.NONE, flaw, DAY, format);
    }

    private static CompanyFile file(int index) {
        return CompanyFile.of(COMPANIES, COMPANIES.company(index));
    }
}
