package gatehouse.sandbox.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscrepancyTests {

    private static final InventedCompanies COMPANIES = new InventedCompanies(2026);

    @Test
    void withoutADiscrepancyTheScanShowsTheForm() {
        assertThat(COMPANIES.take(100))
                .allSatisfy(company -> assertThat(Discrepancy.NONE.on(company)).isEqualTo(company));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void exactlyOneCharacterOfOneThingDiffers(Discrepancy discrepancy) {
        assertThat(COMPANIES.take(2000)).allSatisfy(company -> {
            List<String> typed = things(company);
            List<String> shown = things(discrepancy.on(company));

            int[] differing = IntStream.range(0, typed.size())
                    .filter(thing -> !typed.get(thing).equals(shown.get(thing)))
                    .toArray();
            assertThat(differing).containsExactly(discrepancy.ordinal() - 1);
            assertThat(differences(typed.get(differing[0]), shown.get(differing[0])))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDiscrepancyLeavesAllOthersAlone(Discrepancy discrepancy) {
        InventedCompany company = COMPANIES.company(7);

        assertThat(discrepancy.on(company).address()).isEqualTo(company.address());
        assertThat(discrepancy.on(company)).isEqualTo(discrepancy.on(new InventedCompanies(2026).company(7)));
    }

    /** In the order of the discrepancies. */
    private static List<String> things(InventedCompany company) {
        return List.of(
                company.creditCode(),
                company.name(),
                company.representative().name(),
                company.representative().documentNumber());
    }

    private static long differences(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        assertThat(second).hasSameSizeAs(first);
        return IntStream.range(0, first.length)
                .filter(i -> first[i] != second[i])
                .count();
    }
}
