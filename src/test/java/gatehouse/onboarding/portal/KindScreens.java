package gatehouse.onboarding.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import gatehouse.bank.Banks;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.Standing;
import gatehouse.onboarding.TaxStanding;
import gatehouse.shop.ShopRecord;
import gatehouse.shop.ShopRecords;
import gatehouse.supplier.SupplierId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the kinds behind the real name stand on, beside {@link PortalScreens}: the tests say what it answers. */
@TestConfiguration(proxyBeanMethods = false)
public class KindScreens {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    /** What the house fills in. */
    public static final Map<String, String> COMPANY =
            Map.of("companyName", "杭州启明五金有限公司", "companyNumber", "91330100716105852F", "contactMobile", "13900139000");

    /** Verified in name and as a taxpayer, not in collection yet. */
    public static final Applicant APPLICANT = applicant(true, false);

    @Bean
    ShopRecords shops() {
        return mock();
    }

    @Bean
    Applicants applicants() {
        return mock();
    }

    @Bean
    Banks banks() {
        return mock();
    }

    /** Nothing is sent yet, and the kind itself judges what is typed. */
    public static void fresh(OwnApplications own, ApplicationKind kind, Map<String, String> given) {
        when(own.all()).thenReturn(List.of());
        when(own.given(kind.code())).thenReturn(given);
        when(own.problems(any(), anyMap()))
                .thenAnswer(asked -> kind.read(asked.getArgument(1), TODAY) instanceof FormReading.Invalid(var wrong)
                        ? wrong
                        : List.of());
    }

    /** A taxpayer whose real name is verified, with a spotless shop. */
    public static void stands(Applicants applicants, ShopRecords shops, boolean realname, boolean collection) {
        when(shops.of(any())).thenReturn(ShopRecord.SPOTLESS);
        when(applicants.required(any())).thenReturn(applicant(realname, collection));
    }

    private static Applicant applicant(boolean realname, boolean collection) {
        return new Applicant(
                new SupplierId(PortalScreens.ME),
                new Standing(true, realname, TaxStanding.VERIFIED, false, collection, false),
                null,
                Set.of(),
                Set.of());
    }
}
