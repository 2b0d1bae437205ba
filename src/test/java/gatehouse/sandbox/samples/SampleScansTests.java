package gatehouse.sandbox.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.IdentityDocument;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleScansTests {

    private static final InventedCompanies COMPANIES = new InventedCompanies(2026);
    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindOfPicture")
    void everyPictureIsAJpegOfTheSizeThatSuppliersSend(SamplePaper paper, Shot shot) throws IOException {
        byte[] scan = SampleScans.draw(COMPANIES.company(1), paper, shot);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(scan));
        assertThat(scan).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(scan.length).isBetween(MEBIBYTE / 10, MEBIBYTE);
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isBetween(1000, 1200);
    }

    static Stream<Arguments> everyKindOfPicture() {
        return Arrays.stream(SamplePaper.values())
                .flatMap(paper -> Arrays.stream(Shot.values()).map(shot -> Arguments.of(paper, shot)));
    }

    @ParameterizedTest
    @EnumSource
    void theSamePictureIsDrawnAgain(SamplePaper paper) {
        InventedCompany company = COMPANIES.company(3);

        assertThat(SampleScans.draw(company, paper, Shot.PHONE))
                .isEqualTo(SampleScans.draw(company, paper, Shot.PHONE));
    }

    @Test
    void anotherCompanyAnotherShotAndADiscrepancyGiveOtherPictures() {
        InventedCompany company = COMPANIES.company(3);

        assertThat(Stream.of(
                                SampleScans.draw(company, SamplePaper.LICENSE, Shot.CLEAN),
                                SampleScans.draw(COMPANIES.company(4), SamplePaper.LICENSE, Shot.CLEAN),
                                SampleScans.draw(company, SamplePaper.LICENSE, Shot.TILTED),
                                SampleScans.draw(
                                        company, SamplePaper.LICENSE, Shot.CLEAN, Discrepancy.REPRESENTATIVE_NAME))
                        .map(Arrays::hashCode)
                        .distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentHasAPicture(IdentityDocument document) throws IOException {
        InventedCompany company = COMPANIES
                .take(10_000)
                .filter(one -> one.representative().document() == document)
                .findFirst()
                .orElseThrow();

        for (SamplePaper side : new SamplePaper[] {SamplePaper.ID_FRONT, SamplePaper.ID_BACK}) {
            byte[] scan = SampleScans.draw(company, side, Shot.CLEAN);

            assertThat(ImageIO.read(new ByteArrayInputStream(scan)).getWidth()).isEqualTo(1600);
        }
    }

    @Test
    void aDarkPictureIsDarkAndACleanOneIsBright() throws IOException {
        InventedCompany company = COMPANIES.company(2);

        assertThat(brightness(SampleScans.draw(company, SamplePaper.LICENSE, Shot.DARK)))
                .isLessThan(90);
        assertThat(brightness(SampleScans.draw(company, SamplePaper.LICENSE, Shot.CLEAN)))
                .isGreaterThan(200);
    }

    @Test
    void noCharacterOfTheInventedDataIsMissingInTheFont() {
        assertThat(COMPANIES.take(5_000)).allSatisfy(company -> {
            for (Discrepancy discrepancy : Discrepancy.values()) {
                InventedCompany shown = discrepancy.on(company);
                InventedPerson person = shown.representative();
                String all = String.join(
                        "",
                        shown.name(),
                        shown.type(),
                        shown.address(),
                        shown.registeredCapital(),
                        shown.scope(),
                        shown.authority(),
                        person.name(),
                        person.home(),
                        person.authority(),
                        person.ethnicGroup());
                assertThat(SampleScans.canShow(all)).as(all).isTrue();
            }
        });
    }

    /** The titles' face holds titles only: a label added without cutting the font anew is found here. */
    @ParameterizedTest
    @MethodSource("titles")
    void noTitleIsMissingInTheSerifFont(String title) {
        assertThat(SampleFonts.serif(20).canDisplayUpTo(title)).isNegative();
    }

    static Stream<String> titles() {
        return Stream.of(
                "营业执照（副　本）统一社会信用代码",
                "名称类型法定代表人经营者经营范围注册资本组成形式成立日期注册日期住所经营场所登记机关",
                "中华人民共和国居民身份证",
                "港澳居民来往内地通行证台湾居民来往大陆通行证台湾身份证港澳台居民居住证");
    }

    @Test
    void mostSuppliersSendWhatCanBeRead() {
        long good = COMPANIES
                .take(1000)
                .map(company -> Shot.usual(company, SamplePaper.LICENSE))
                .filter(shot -> shot == Shot.CLEAN || shot == Shot.PHONE || shot == Shot.TILTED)
                .count();

        assertThat(good).isBetween(850L, 980L);
    }

    private static double brightness(byte[] scan) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(scan));
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y += 10) {
            for (int x = 0; x < picture.getWidth(); x += 10) {
                sum += picture.getRGB(x, y) >> 8 & 0xFF;
            }
        }
        return sum / (picture.getWidth() / 10.0 * picture.getHeight() / 10.0);
    }
}
