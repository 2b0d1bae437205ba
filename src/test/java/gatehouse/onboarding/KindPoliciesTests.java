package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import gatehouse.calendar.SlaPolicy;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class KindPoliciesTests {

    private final ApplicationKind license = Mockito.mock(ApplicationKind.class);

    @Test
    void aKindIsReviewedUnderItsOwnPolicy() {
        given(license.code()).willReturn(new KindCode("BUSINESS_LICENSE"));
        given(license.slaPolicy()).willReturn(SlaPolicy.REVIEW_16_3);
        var policies = new KindPolicies(new Kinds(List.of(license)));

        assertThat(policies.findByKind("BUSINESS_LICENSE")).contains(SlaPolicy.REVIEW_16_3);
        assertThat(policies.findByKind("BILL_ACCOUNT")).isEmpty();
        assertThat(policies.findByKind("not a code; at all")).isEmpty();
    }
}
