package gatehouse.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Calls a platform 回调请求, signed as the Standard Webhooks convention has it; no redirect is followed. */
class WebhookClient {

    private static final int SUCCESS_CLASS = 2;
    private static final int REDIRECT_CLASS = 3;
    private static final int HUNDRED = 100;

    private final WebhookAddress address;
    private final Duration timeout;
    private final Clock real;
    private final Supplier<HttpClient> http;

    /**
     * @param real not the application's clock, which can be moved in the sandbox: receivers compare the timestamp with their
     *     own
     */
    WebhookClient(WebhookAddress address, Duration connectTimeout, Duration timeout, Clock real) {
        this.address = address;
        this.timeout = timeout;
        this.real = real;
        // made when somebody is called: no start need wait until it has read every certificate that Java brings along
        this.http = SingletonSupplier.of(() -> HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build());
    }

    CallAnswer call(TakenDelivery delivery) {
        if (!address.isCallable(delivery.url())) {
            return new CallAnswer(null, 0, "ADDRESS", null);
        }
        HttpClient caller = http.get();
        long start = System.nanoTime();
        var sent = caller.sendAsync(request(delivery), _ -> new FirstBytes());
        try {
            HttpResponse<String> answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            int status = answer.statusCode();
            return new CallAnswer(status, since(start), error(status), answer.body());
        } catch (TimeoutException silent) {
            sent.cancel(true);
            return new CallAnswer(null, since(start), "TIMEOUT", null);
        } catch (ExecutionException failed) {
            return new CallAnswer(null, since(start), word(failed.getCause()), null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            sent.cancel(true);
            return new CallAnswer(null, since(start), "INTERRUPTED", null);
        }
    }

    private HttpRequest request(TakenDelivery delivery) {
        long timestamp = real.instant().getEpochSecond();
        return HttpRequest.newBuilder(delivery.url())
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Gatehouse-Webhooks/1")
                .header("webhook-id", delivery.messageId())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", delivery.signatures(timestamp))
                .POST(BodyPublishers.ofString(delivery.payload()))
                .build();
    }

    private static @Nullable String error(int status) {
        return switch (status / HUNDRED) {
            case SUCCESS_CLASS -> null;
            case REDIRECT_CLASS -> "REDIRECT";
            default -> "STATUS";
        };
    }

    private static String word(@Nullable Throwable failed) {
        return failed instanceof IOException ? failed.getClass().getSimpleName() : "FAILED";
    }

    private static int since(long start) {
        return Math.toIntExact(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** Reads the beginning of an answer, and no more, however long it is. */
    private static final class FirstBytes implements HttpResponse.BodySubscriber<String> {

        private static final int MOST = 500;

        private final CompletableFuture<String> whole = new CompletableFuture<>();
        private final ByteBuffer kept = ByteBuffer.allocate(MOST);
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                while (part.hasRemaining() && kept.hasRemaining()) {
                    kept.put(part.get());
                }
            }
            Flow.Subscription running = subscription;
            if (running == null) {
                return;
            }
            if (kept.hasRemaining()) {
                running.request(1);
            } else {
                running.cancel();
                onComplete();
            }
        }

        @Override
        public void onError(Throwable failed) {
            whole.completeExceptionally(failed);
        }

        @Override
        public void onComplete() {
            whole.complete(new String(kept.array(), 0, kept.position(), StandardCharsets.UTF_8));
        }
    }
}
