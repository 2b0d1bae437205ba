package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that may be repeated 幂等: a key names one request of one platform, and however often it is sent, it is carried
 * out once. The key is reserved before the work; the answer is stored in the work's own transaction, so after a crash there
 * is either all of it or a reservation that a repeated request takes over.
 */
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    /** Set on an answer that was stored by an earlier request. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int LONGEST_KEY = 100;
    /** A reservation without an answer after this time was left by a node that is gone. */
    private static final int ABANDONED_AFTER_SECONDS = 60;

    private static final int REMEMBERED_FOR_HOURS = 48;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;

    Idempotency(JdbcTemplate jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.joined = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Carries out a creation once.
     *
     * @param request what was asked for: the same key with anything else is refused
     * @param creation the work; its answer goes out with 201
     */
    public ResponseEntity<Object> created(
            long clientId, @Nullable String key, Object request, Supplier<? extends Object> creation) {
        return once(clientId, key, request, HttpStatus.CREATED, () -> request, same -> creation.get());
    }

    /**
     * Carries out work once.
     *
     * @param prepared slow work that must not hold a transaction; harmless when it is done in vain
     * @param work the rest, in the transaction that stores the answer
     */
    public <P> ResponseEntity<Object> once(
            long clientId,
            @Nullable String key,
            Object request,
            HttpStatus status,
            Supplier<P> prepared,
            Function<P, ? extends Object> work) {
        if (key == null) {
            return ResponseEntity.status(status).body(work.apply(prepared.get()));
        }
        requireKey(key);
        return switch (reserve(clientId, key, hash(request))) {
            case Reservation.Answered(int stored, JsonNode body) ->
                ResponseEntity.status(stored).header(REPLAYED, "true").body(body);
            case Reservation.Mine mine -> carriedOut(mine, status, prepared, work);
        };
    }

    /** A key may serve again after two days. */
    void forgetOld() {
        jdbc.update(
                "DELETE FROM idempotency_key WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL ? HOUR",
                REMEMBERED_FOR_HOURS);
    }

    private <P> ResponseEntity<Object> carriedOut(
            Reservation.Mine mine, HttpStatus status, Supplier<P> prepared, Function<P, ? extends Object> work) {
        try {
            P ready = prepared.get();
            Object body = joined.execute(transaction -> {
                Object done = work.apply(ready);
                store(mine, status, done);
                return done;
            });
            return ResponseEntity.status(status).body(body);
        } catch (RuntimeException nothingHappened) {
            own.executeWithoutResult(transaction -> giveUp(mine));
            throw nothingHappened;
        }
    }

    private Reservation reserve(long clientId, String key, byte[] hash) {
        if (isNew(clientId, key, hash)) {
            return new Reservation.Mine(clientId, key, 1);
        }
        // gone again: the first request was refused in between
        Stored stored = find(clientId, key).orElseThrow(() -> new RequestRefused(Problem.IN_FLIGHT));
        if (!Arrays.equals(stored.hash(), hash)) {
            throw new RequestRefused(
                    Problem.KEY_REUSED, List.of(new FieldProblem(HEADER, "KEY_REUSED", "rest.field.KEY_REUSED")));
        }
        Integer status = stored.status();
        if (status != null) {
            return new Reservation.Answered(status, json.readTree(stored.response()));
        }
        if (stored.abandoned() && isTakenOver(clientId, key, stored.attempt())) {
            return new Reservation.Mine(clientId, key, stored.attempt() + 1);
        }
        throw new RequestRefused(Problem.IN_FLIGHT);
    }

    private boolean isNew(long clientId, String key, byte[] hash) {
        try {
            own.executeWithoutResult(transaction -> jdbc.update("""
                            INSERT INTO idempotency_key (client_id, request_key, request_hash, created_at, attempt)
                            VALUES (?, ?, ?, UTC_TIMESTAMP(3), 1)""", clientId, key, hash));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** Ages are told by the database's own time: the clock of the application can be moved. */
    private Optional<Stored> find(long clientId, String key) {
        return jdbc
                .query(
                        """
                                SELECT request_hash, status, response, attempt,
                                       created_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND AS abandoned
                                FROM idempotency_key WHERE client_id = ? AND request_key = ?""",
                        (row, number) -> new Stored(
                                row.getBytes("request_hash"),
                                row.getObject("status", Integer.class),
                                row.getBytes("response"),
                                row.getInt("attempt"),
                                row.getBoolean("abandoned")),
                        ABANDONED_AFTER_SECONDS,
                        clientId,
                        key)
                .stream()
                .findFirst();
    }

    private boolean isTakenOver(long clientId, String key, int attempt) {
        return Boolean.TRUE.equals(own.execute(transaction -> jdbc.update("""
                                UPDATE idempotency_key SET attempt = attempt + 1, created_at = UTC_TIMESTAMP(3)
                                WHERE client_id = ? AND request_key = ? AND attempt = ? AND status IS NULL""", clientId, key, attempt) == 1));
    }

    private void store(Reservation.Mine mine, HttpStatus status, Object answer) {
        int stored = jdbc.update(
                """
                        UPDATE idempotency_key SET status = ?, response = ?
                        WHERE client_id = ? AND request_key = ? AND attempt = ? AND status IS NULL""", status.value(), json.writeValueAsBytes(answer), mine.clientId(), mine.key(), mine.attempt());
        if (stored == 0) {
            // another request took the reservation over meanwhile: this one must not have happened
            throw new RequestRefused(Problem.IN_FLIGHT);
        }
    }

    private void giveUp(Reservation.Mine mine) {
        jdbc.update("""
                        DELETE FROM idempotency_key
                        WHERE client_id = ? AND request_key = ? AND attempt = ? AND status IS NULL""", mine.clientId(), mine.key(), mine.attempt());
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requireKey(String key) {
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
            throw new RequestRefused(
                    Problem.MALFORMED, List.of(new FieldProblem(HEADER, "FORMAT", "rest.field.KEY_FORMAT")));
        }
    }

    private sealed interface Reservation {

        record Mine(long clientId, String key, int attempt) implements Reservation {}

        record Answered(int status, JsonNode body) implements Reservation {}
    }

    private record Stored(
            byte[] hash, @Nullable Integer status, byte @Nullable [] response, int attempt, boolean abandoned) {}
}
