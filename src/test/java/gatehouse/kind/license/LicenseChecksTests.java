package gatehouse.kind.license;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanType;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.FormReading;
import gatehouse.review.CatalogueReason;
import gatehouse.review.MachineCheck;
import gatehouse.vocabulary.Domicile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicenseChecksTests {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 11, 13);
    private static final Map<String, ScanId> ATTACHED = Map.of(
            BusinessLicense.LICENSE,
            new ScanId(1),
            BusinessLicense.ID_FRONT,
            new ScanId(2),
            BusinessLicense.ID_BACK,
            new ScanId(3));

    private final BusinessLicense kind = new BusinessLicense();

    @Test
    void aPlainFormHasNothingToLookAt() {
        assertThat(checks(LicenseSamples.typed()))
                .containsExactly(
                        "companyNumber FINE license.check.credit-code []",
                        "identityNumber FINE license.check.identity-with-birth [1949-12-31, 76]",
                        "operatorMobile FINE license.check.other-mobile []");
    }

    @Test
    void anOldNumberIsComparedWithTheRegister() {
        Map<String, String> typed = LicenseSamples.typed(Field.NUMBER_TYPE, "REGISTRATION_NUMBER");
        typed.put(Field.COMPANY_NUMBER, "110107018557568");

        assertThat(checks(typed)).contains("companyNumber LOOK license.check.legacy-number []");
    }

    @Test
    void spacesDotsAndRareCharactersOfANameAreShown() {
        assertThat(checks(LicenseSamples.typed(Field.REPRESENTATIVE_NAME, "Anna Maria·𠮷")))
                .contains(
                        "representativeName LOOK license.check.name-with-space []",
                        "representativeName LOOK license.check.name-with-dot []",
                        "representativeName LOOK license.check.name-with-rare-character [𠮷 U+20BB7]");
    }

    @Test
    void aRepresentativeUnderEighteenIsShown() {
        assertThat(checks(
                        LicenseSamples.typed(Field.IDENTITY_NUMBER, "110105200811140015"), LocalDate.of(2026, 11, 13)))
                .contains("identityNumber LOOK license.check.LEGAL_REP_AGE [17]");
        assertThat(checks(
                        LicenseSamples.typed(Field.IDENTITY_NUMBER, "110105200811140015"), LocalDate.of(2026, 11, 14)))
                .noneMatch(check -> check.contains("LEGAL_REP_AGE"));
    }

    @Test
    void aChinesePassportIsShown() {
        Map<String, String> typed = LicenseSamples.typed(Field.DOMICILE, "OVERSEAS");
        typed.put(Field.IDENTITY_NUMBER, "E12345678");

        assertThat(checks(typed))
                .contains(
                        "identityNumber FINE license.check.identity-form-only []",
                        "identityNumber LOOK vocabulary.warning.CN_PASSPORT []");
    }

    @Test
    void theSameMobileIsTold() {
        assertThat(checks(LicenseSamples.typed(Field.OPERATOR_MOBILE, "13800138000")))
                .contains("operatorMobile FINE license.check.same-mobile []");
    }

    @Test
    void aLargeAndAnIllegibleScanAreShown() {
        var scans = Map.of(
                new ScanId(1), scan(1, "a", 3 * 1024 * 1024 + 1, 2000, 1500),
                new ScanId(2), scan(2, "b", 3 * 1024 * 1024, 799, 500),
                new ScanId(3), scan(3, "c", 1000, 800, 500));

        assertThat(described(ScanChecks.of(kind.scanSlots(), ATTACHED, scans, Domicile.CN)))
                .containsExactly(
                        "LICENSE LOOK license.check.over-3m [3.0]",
                        "ID_FRONT LOOK license.check.few-pixels [799, 500]");
    }

    @Test
    void theSamePictureTwiceIsAMistakeButForPassports() {
        var scans = Map.of(
                new ScanId(1), scan(1, "a", 1000, 900, 900),
                new ScanId(2), scan(2, "b", 1000, 900, 900),
                new ScanId(3), scan(3, "b", 1000, 900, 900));

        assertThat(described(ScanChecks.of(kind.scanSlots(), ATTACHED, scans, Domicile.CN)))
                .containsExactly("ID_BACK WRONG license.check.same-picture.ID_FRONT []");
        assertThat(described(ScanChecks.of(kind.scanSlots(), ATTACHED, scans, Domicile.OVERSEAS)))
                .containsExactly("ID_BACK FINE license.check.passport-page-twice []");
    }

    @Test
    void everyReasonAndEveryFieldHasItsTextsInBothLanguages() throws IOException {
        Set<String> keys = new HashSet<>();
        keys.add("kind.BUSINESS_LICENSE.label");
        kind.formFields().forEach(field -> keys.add(field.labelKey()));
        kind.scanSlots().forEach(slot -> keys.add(slot.labelKey()));
        for (LicenseReason reason : LicenseReason.values()) {
            CatalogueReason listed = reason.inCatalogue();
            keys.addAll(List.of(listed.groupKey(), listed.labelKey(), listed.supplierKey()));
        }
        for (NumberType type : NumberType.values()) {
            keys.add(type.messageKey());
        }

        assertThat(bundle("license").stringPropertyNames()).containsAll(keys);
        for (String module : List.of("license", "onboarding", "document", "supplier", "rest")) {
            assertThat(bundle(module + "_en").stringPropertyNames())
                    .as(module)
                    .isEqualTo(bundle(module).stringPropertyNames());
        }
    }

    @Test
    void theCatalogueIsAboutFieldsAndSlotsThatThereAre() {
        Set<String> targets = new HashSet<>();
        kind.formFields().forEach(field -> targets.add(field.name()));
        kind.scanSlots().forEach(slot -> targets.add(slot.name()));

        List<String> named = Arrays.stream(LicenseReason.values())
                .map(reason -> reason.inCatalogue().target())
                .filter(Objects::nonNull)
                .toList();
        assertThat(LicenseReason.values()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(targets).containsAll(named);
    }

    private List<String> checks(Map<String, String> typed) {
        return checks(typed, SUBMITTED);
    }

    private List<String> checks(Map<String, String> typed, LocalDate submitted) {
        FormReading.Valid valid = (FormReading.Valid) kind.read(typed, submitted);
        return described(FormChecks.of((BusinessLicenseForm) valid.form(), submitted));
    }

    private static List<String> described(List<MachineCheck> checks) {
        return checks.stream()
                .map(check ->
                        check.target() + " " + check.verdict() + " " + check.messageKey() + " " + check.arguments())
                .toList();
    }

    private static Scan scan(long id, String sha256, long size, int width, int height) {
        return new Scan(new ScanId(id), "a.jpg", ScanType.JPG, size, sha256, width, height, Instant.EPOCH);
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                LicenseChecksTests.class.getResourceAsStream("/i18n/" + name + ".properties"), name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
