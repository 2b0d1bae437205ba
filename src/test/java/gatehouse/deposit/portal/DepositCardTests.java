package gatehouse.deposit.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositSamples;
import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositCardTests {

    private static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");
    private static final SupplierId ME = new SupplierId(3);
    private static final Rung RUNG = new Rung(Step.BUSINESS_LICENSE, Rung.State.OPEN, null, null, null, List.of());

    private final DepositKinds kinds = mock();
    private final Deposits deposits = mock();
    private final DepositCard card = new DepositCard(Step.BUSINESS_LICENSE, kinds, deposits);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "NOT_APPROVED, , ",
        ", , deposit.next.ask",
        "IN_PROGRESS, IN_FLIGHT, deposit.next.see",
        "ACTIVE, ARRIVED, deposit.next.enter",
        ", BOUNCED, deposit.next.ask-again",
        "WAIT, EXHAUSTED, deposit.next.EXHAUSTED",
        "DAILY_LIMIT, BOUNCED, deposit.next.ask-again",
        "ALREADY_VERIFIED, VERIFIED, ",
    })
    void theCardNamesTheOneThingToDo(@Nullable Cause obstacle, @Nullable DepositState latest, @Nullable String key) {
        when(kinds.find(Step.BUSINESS_LICENSE)).thenReturn(Optional.of(LICENSE));
        when(deposits.standing(any(), any()))
                .thenReturn(new DepositStanding(
                        LICENSE, DepositSamples.COMPANY, latest == null ? null : row(latest), obstacle, 4, null));

        assertThat(card.nextKey(ME, RUNG)).isEqualTo(Optional.ofNullable(key));
        assertThat(card.content(ME, RUNG, () -> {}).isPresent()).isEqualTo(key != null);
    }

    private static DepositRow row(DepositState state) {
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        return new DepositRow(
                new DepositId(17),
                new ApplicationId(5),
                ME,
                LICENSE,
                state,
                "招商银行",
                "招商银行总行",
                DepositSamples.CNAPS,
                "****3456",
                DepositSamples.COMPANY,
                2,
                now,
                null,
                now.plusSeconds(60),
                null,
                null,
                List.of());
    }
}
