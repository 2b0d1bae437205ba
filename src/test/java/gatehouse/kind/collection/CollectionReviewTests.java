package gatehouse.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.FormReading;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionReviewTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "王小明, 11010519491231002X, 王小明, 11010519491231002x, FINE, same-person",
        "王小明, 11010519491231002X, 李小红, 11010519491231002X, WRONG, same-number-other-name",
        "迪丽热巴·买买提, 11010519491231002X, 迪丽热巴买买提, 11010519491231002X, LOOK, same-number-near-name",
        "王小明, 11010519491231002X, 李小红, 360426199101010071, FINE, other-person",
        "王小明, 11010519491231002X, 王小明, 360426199101010071, FINE, other-person",
    })
    void oneNumberIsOnePerson(
            String representative, String number, String administrator, String other, Verdict verdict, String words) {
        var typed = CollectionFormTests.typed();
        typed.put("representativeName", representative);
        typed.put("domicile", "CN");
        typed.put("identityNumber", number);
        typed.put("administratorName", administrator);
        typed.put("administratorIdentityNumber", other);
        var form = (CollectionForm) ((FormReading.Valid) CollectionForm.read(typed, TODAY)).form();

        assertThat(CollectionReview.checks(form, TODAY))
                .filteredOn(check -> "administratorName".equals(check.target()))
                .singleElement()
                .isEqualTo(new MachineCheck("administratorName", verdict, "collection.check." + words, List.of()));
    }
}
