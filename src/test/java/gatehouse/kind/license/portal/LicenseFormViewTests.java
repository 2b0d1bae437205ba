package gatehouse.kind.license.portal;

import static gatehouse.onboarding.portal.PortalSamples.LICENSE_BLURRED;
import static gatehouse.onboarding.portal.PortalSamples.NAME_DIFFERS;
import static gatehouse.onboarding.portal.PortalSamples.NUMBER;
import static gatehouse.onboarding.portal.PortalSamples.SCANS;
import static gatehouse.onboarding.portal.PortalSamples.detail;
import static gatehouse.onboarding.portal.PortalSamples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanType;
import gatehouse.document.UploadRefused;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.onboarding.portal.PortalScreens;
import gatehouse.onboarding.portal.SlotField;
import gatehouse.texts.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PortalScreens.class)
@ViewPackages(packages = {"gatehouse.onboarding.portal", "gatehouse.kind.license.portal", "gatehouse.ui"})
class LicenseFormViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    @Autowired
    OwnApplications own;

    @Autowired
    BusinessLicense kind;

    @BeforeEach
    void nothingIsSent() {
        reset(own);
        when(own.all()).thenReturn(List.of());
        when(own.find(BusinessLicense.CODE)).thenReturn(Optional.empty());
        when(own.problems(any(), anyMap())).thenAnswer(asked -> problems(asked.getArgument(1)));
        when(own.scans(any())).thenAnswer(asked -> scans(asked.getArgument(0)));
    }

    @Test
    void aWrongFieldSaysWhyAsOneLeavesItAndKeepsWhatWasTyped() {
        open(1);

        test(field("统一社会信用代码")).setValue("91330100716105852X");

        assertThat(field("统一社会信用代码").isInvalid()).isTrue();
        assertThat(field("统一社会信用代码").getErrorMessage()).isEqualTo("统一社会信用代码校验位不正确，请核对最后一位与中间数字");
        assertThat(field("统一社会信用代码").getValue()).isEqualTo("91330100716105852X");
        assertThat(field("企业名称").isInvalid()).isFalse();
    }

    @Test
    void theNextPageIsNotOpenedOverWrongFields() {
        open(1);
        test(field("企业名称")).setValue("杭州启明五金有限公司");

        press("下一步");

        assertThat(find(TextField.class).all().stream()
                        .filter(TextField::isInvalid)
                        .map(TextField::getLabel))
                .containsExactly("统一社会信用代码", "法定代表人姓名", "法定代表人证件号", "法定代表人手机号", "认证操作联系人手机号");
        assertThat(field("企业名称").getValue()).isEqualTo("杭州启明五金有限公司");
    }

    @Test
    void theDocumentAskedForFollowsTheDomicile() {
        open(1);

        choice("法定代表人归属地").setValue("TW");

        assertThat(field("法定代表人证件号").getHelperText()).contains("台胞证", "英文括号");
    }

    @Test
    void anOldNumberIsAskedForByItsOwnName() {
        open(1);

        choice("证照号码类型").setValue("REGISTRATION_NUMBER");

        assertThat(field("工商注册号").getHelperText()).contains("15位");
    }

    @Test
    void whatWasTypedIsThereAfterAReload() {
        open(1);
        test(field("企业名称")).setValue("杭州启明五金有限公司");

        UI.getCurrent().navigate("elsewhere");
        open(1);

        assertThat(field("企业名称").getValue()).isEqualTo("杭州启明五金有限公司");
    }

    @Test
    void noPageIsSkippedByItsAddress() {
        open(3);

        assertThat(find(TextField.class).exists()).isTrue();
        assertThat(find(SlotField.class).exists()).isFalse();
    }

    @Test
    void everyPictureIsAskedFor() {
        open(1);
        typeAll();

        press("下一步");
        press("下一步");

        assertThat(find(SlotField.class).all())
                .hasSize(3)
                .allSatisfy(slot -> assertThat(words(slot)).contains("请上传图片"));
    }

    @Test
    void aPictureIsTakenInAtItsPlaceAndShown() {
        when(own.upload(eq(BusinessLicense.CODE), eq(BusinessLicense.LICENSE), eq("license.jpg"), any()))
                .thenReturn(scan(21));
        toPictures();

        upload("license.jpg");

        var slot = find(SlotField.class).all().getFirst();
        assertThat(words(slot)).contains("scan-21.jpg").doesNotContain("请上传图片");
        assertThat(find(Upload.class).all().getFirst().getI18n().getUploading().getStatus())
                .as("how far it is, in the language of the page")
                .satisfies(status ->
                        assertThat(status.getConnecting()).isNotBlank().doesNotContain("Connecting"));
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndWhatWasThereStays() {
        when(own.upload(any(), any(), any(), any())).thenReturn(scan(21)).thenThrow(refused("document.upload.TYPE"));
        toPictures();
        upload("license.jpg");

        upload("license.pdf");

        assertThat(words(find(SlotField.class).all().getFirst()))
                .contains("scan-21.jpg", find(SlotField.class).all().getFirst().getTranslation("document.upload.TYPE"));
    }

    @Test
    void onePictureInTwoPlacesIsSaidAtBoth() {
        when(own.upload(any(), any(), any(), any())).thenReturn(scan(21, "ab"), scan(22, "ab"), scan(23, "cd"));
        toPictures();

        upload(1, "front.jpg");
        assertThat(words(find(SlotField.class).all().get(1))).doesNotContain("同一张图片");
        upload(2, "back.jpg");

        assertThat(words(find(SlotField.class).all().get(1))).contains("与“法定代表人证件反面”是同一张图片");
        assertThat(words(find(SlotField.class).all().get(2))).contains("与“法定代表人证件正面”是同一张图片");
        upload(2, "right.jpg");
        assertThat(find(SlotField.class).all()).noneMatch(slot -> words(slot).contains("同一张图片"));
    }

    @Test
    void theFirstPageOfAPassportBelongsIntoBothPlaces() {
        when(own.upload(any(), any(), any(), any())).thenReturn(scan(21, "ab"), scan(22, "ab"), scan(23, "ab"));
        open(1);
        choice("法定代表人归属地").setValue("OVERSEAS");
        typeAll();
        test(field("法定代表人证件号")).setValue("E12345678");
        press("下一步");

        upload(1, "passport.jpg");
        upload(2, "passport.jpg");
        assertThat(find(SlotField.class).all()).noneMatch(slot -> words(slot).contains("同一张图片"));

        upload(0, "license.jpg");
        assertThat(words(find(SlotField.class).all().getFirst())).contains("与“法定代表人证件正面”是同一张图片");
    }

    @Test
    void aFileThatIsTooLargeIsToldWithTheLimit() {
        toPictures();

        assertThat(find(Upload.class).all().getFirst().getI18n().getError().getFileIsTooBig())
                .isEqualTo("文件超过10M，请压缩后再上传");
    }

    @Test
    void theLastPageShowsWhatWillBeKept() {
        when(own.asStored(any(), anyMap())).thenReturn(Map.of(Field.OPERATOR_MOBILE, "13912345678"));
        sentBack(ApplicationState.REJECTED, NAME_DIFFERS);

        open(3);

        assertThat(words((Component) getCurrentView())).contains("13912345678");
    }

    private void upload(int slot, String name) {
        test(find(Upload.class).all().get(slot)).upload(name, "image/jpeg", new byte[] {1, 2, 3});
    }

    private static Scan scan(long id, String sha256) {
        return new Scan(
                new ScanId(id),
                "scan-" + id + ".jpg",
                ScanType.JPG,
                200_000,
                sha256,
                1200,
                900,
                Instant.parse("2026-11-19T01:00:00Z"));
    }

    private void toPictures() {
        open(1);
        typeAll();
        press("下一步");
    }

    private void upload(String name) {
        test(find(Upload.class).all().getFirst()).upload(name, "image/jpeg", new byte[] {1, 2, 3});
    }

    private static UploadRefused refused(String key) {
        UploadRefused refused = mock();
        when(refused.code()).thenReturn("TYPE");
        when(refused.messageKey()).thenReturn(key);
        when(refused.arguments()).thenReturn(List.of());
        return refused;
    }

    @Test
    void theReasonStandsBesideItsFieldAndTheRestIsKept() {
        sentBack(ApplicationState.REJECTED, NAME_DIFFERS, LICENSE_BLURRED);

        open(1);

        assertThat(words(field("企业名称").getParent().orElseThrow())).contains(NAME_DIFFERS.supplierText());
        assertThat(words(field("法定代表人姓名").getParent().orElseThrow())).doesNotContain("审核意见");
        assertThat(field("法定代表人证件号").getValue()).isEqualTo(LicenseSamples.IDENTITY_NUMBER);
    }

    @Test
    void theReasonStandsBesideItsPictureAndTheOthersAreKept() {
        sentBack(ApplicationState.SUPPLEMENT_ASKED, LICENSE_BLURRED);

        open(2);

        var slots = find(SlotField.class).all();
        assertThat(words(slots.getFirst())).contains(LICENSE_BLURRED.supplierText(), "scan-11.jpg");
        assertThat(words(slots.getLast())).doesNotContain("审核意见").contains("scan-13.jpg");
    }

    @Test
    void whatIsCorrectedGoesInWithWhatWasKept() {
        sentBack(ApplicationState.REJECTED, NAME_DIFFERS);
        open(1);
        test(field("企业名称")).setValue("杭州市启明五金有限公司");
        press("下一步");
        press("下一步");
        assertThat(words((Component) getCurrentView())).contains("修改了 1 处", "若现在（14:00）提交");
        when(own.submit(any(), anyMap(), anyMap())).thenReturn(summary(ApplicationState.SUBMITTED));

        press("提交审核");

        verify(own).submit(BusinessLicense.CODE, LicenseSamples.typed(Field.COMPANY_NAME, "杭州市启明五金有限公司"), SCANS);
    }

    @Test
    void whatTheServiceRefusesComesBackToItsFieldWithEverythingKept() {
        sentBack(ApplicationState.REJECTED, NAME_DIFFERS);
        open(3);
        when(own.submit(any(), anyMap(), eq(SCANS)))
                .thenThrow(new SubmissionRefused(
                        SubmissionRefused.Cause.INVALID,
                        List.of(new FieldProblem(Field.COMPANY_NAME, "CHARSET", "vocabulary.companyname.CHARSET"))));

        press("提交审核");

        assertThat(field("企业名称").getErrorMessage()).contains("不能使用的符号");
        assertThat(field("法定代表人姓名").getValue()).isEqualTo("王小明");
    }

    @Test
    void whatIsUnderReviewIsNotFilledInAgain() {
        when(own.find(BusinessLicense.CODE)).thenReturn(Optional.of(summary(ApplicationState.SUBMITTED)));

        UI.getCurrent().navigate("portal/license");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("portal");
    }

    private void sentBack(ApplicationState state, RejectionReason... reasons) {
        when(own.find(BusinessLicense.CODE)).thenReturn(Optional.of(summary(state, reasons)));
        when(own.find(NUMBER)).thenReturn(Optional.of(detail(state, reasons)));
    }

    private void typeAll() {
        var typed = LicenseSamples.typed();
        find(TextField.class).all().forEach(field -> {
            switch (field.getLabel()) {
                case "企业名称" -> test(field).setValue(typed.get(Field.COMPANY_NAME));
                case "统一社会信用代码" -> test(field).setValue(typed.get(Field.COMPANY_NUMBER));
                case "法定代表人姓名" -> test(field).setValue(typed.get(Field.REPRESENTATIVE_NAME));
                case "法定代表人证件号" -> test(field).setValue(typed.get(Field.IDENTITY_NUMBER));
                default -> test(field).setValue(typed.get(Field.OPERATOR_MOBILE));
            }
        });
    }

    private static void open(int step) {
        UI.getCurrent().navigate("portal/license", QueryParameters.of("step", String.valueOf(step)));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice(String label) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<FieldProblem> problems(Map<String, String> typed) {
        return kind.read(typed, TODAY) instanceof FormReading.Invalid(List<FieldProblem> wrong) ? wrong : List.of();
    }

    private static Map<ScanId, Scan> scans(Collection<ScanId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> scan(id.value())));
    }

    private static Scan scan(long id) {
        return scan(id, "");
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
