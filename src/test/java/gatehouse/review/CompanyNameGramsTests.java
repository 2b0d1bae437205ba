package gatehouse.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanyNameGramsTests {

    @Test
    void aNameHasItsBeginningAndEachPairOnce() {
        assertThat(CompanyNameGrams.of("阿里阿里云")).containsExactly("^阿", "阿里", "里阿", "里云");
    }

    @Test
    void aRareCharacterIsOneCharacter() {
        assertThat(CompanyNameGrams.of("𠮷屋")).containsExactly("^𠮷", "𠮷屋");
    }

    @Test
    void oneCharacterIsLookedForAtTheBeginning() {
        assertThat(CompanyNameGrams.wantedBy("阿")).containsExactly("^阿");
        assertThat(CompanyNameGrams.wantedBy("里云")).containsExactly("里云");
    }
}
