package gatehouse.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gatehouse.WithDatabase;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.MobileNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WithDatabase
@SpringBootTest(classes = SmsSlice.class, properties = "gatehouse.home=target/sms-tests")
class SmsOutboxTests {

    private static final SmsOrder CODE = new SmsOrder(
            "code:1",
            "S2",
            Map.of("code", "482913"),
            new MobileNumber("13812345678"),
            Instant.parse("2026-11-20T02:00:00.123Z"),
            null);

    @Autowired
    SmsOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Vault vault;

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("DELETE FROM sms_message").update();
    }

    @Test
    void aKnownDedupeKeyChangesNothing() {
        enqueue(CODE);
        enqueue(new SmsOrder("code:1", "S3", Map.of(), new MobileNumber("13900000000"), Instant.EPOCH, 7L));

        assertThat(jdbc.sql("SELECT template FROM sms_message")
                        .query(String.class)
                        .list())
                .containsExactly("S2");
    }

    @Test
    void anSmsStandsOrFallsWithTheFactThatItTells() {
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(CODE);
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("SELECT COUNT(*) FROM sms_message")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> outbox.enqueue(CODE));
    }

    @Test
    void noPhoneAndNoCodeStandsInTheRowInClear() {
        enqueue(CODE);

        assertThat(column("mobile_masked", String.class)).isEqualTo("138****5678");
        assertThat(column("mobile_hash", byte[].class)).isEqualTo(vault.fingerprint("13812345678"));
        assertThat(vault.openText(column("mobile", byte[].class))).isEqualTo("13812345678");
        assertThat(vault.openText(column("parameters", byte[].class))).isEqualTo("{\"code\":\"482913\"}");
        assertThat(jdbc.sql("SELECT * FROM sms_message").query().singleRow().values().stream()
                        .map(SmsOutboxTests::text))
                .noneMatch(text -> text.contains("482913") || text.contains("13812345678"));
    }

    @Test
    void anSmsIsKeptToTheMillisecondInUtc() {
        enqueue(CODE);

        assertThat(jdbc.sql("SELECT CAST(not_before AS CHAR) FROM sms_message")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("2026-11-20 02:00:00.123"));
    }

    private void enqueue(SmsOrder order) {
        transaction.executeWithoutResult(status -> outbox.enqueue(order));
    }

    private <T> T column(String name, Class<T> type) {
        return jdbc.sql("SELECT " + name + " FROM sms_message").query(type).single();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
