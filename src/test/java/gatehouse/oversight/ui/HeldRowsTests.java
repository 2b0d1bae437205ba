package gatehouse.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import gatehouse.onboarding.ApplicationId;
import gatehouse.review.CaseState;
import gatehouse.review.HeldCase;
import gatehouse.review.QueueRow;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeldRowsTests {

    @Test
    void aFileSaysTheDeadlineInTheWordsOfTheScreens() {
        OversightWords words = mock();
        when(words.in(any(), any())).thenReturn("head");
        when(words.kind(any(), any())).thenReturn("企业名称认证");

        var line =
                HeldRows.of(List.of(held()), words, Locale.SIMPLIFIED_CHINESE).getLast();

        assertThat(line)
                .containsExactly(
                        "李敏",
                        "A20261116-AXJR4",
                        "兴源（珠海）科技有限公司",
                        "企业名称认证",
                        "2026-11-16 24:00",
                        "2026-11-19 24:00",
                        "2026-11-16 10:44:05",
                        "2026-11-16 10:54:05");
    }

    static HeldCase held() {
        Instant claimed = Instant.parse("2026-11-16T02:44:05Z");
        return new HeldCase(
                new QueueRow(
                        new ApplicationId(5),
                        "A20261116-AXJR4",
                        new KindCode("BUSINESS_LICENSE"),
                        CaseState.CLAIMED,
                        1,
                        "兴源（珠海）科技有限公司",
                        "914404029411703517",
                        Instant.parse("2026-11-16T01:00:00Z"),
                        Instant.parse("2026-11-16T16:00:00Z"),
                        Instant.parse("2026-11-16T16:00:00Z"),
                        Instant.parse("2026-11-19T16:00:00Z"),
                        false,
                        null,
                        7L,
                        "李敏",
                        claimed.plusSeconds(600),
                        null,
                        null,
                        null),
                claimed);
    }
}
