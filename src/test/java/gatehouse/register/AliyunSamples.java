package gatehouse.register;

import gatehouse.counterpart.AliyunOcr;
import gatehouse.counterpart.AliyunOcrSettings;
import gatehouse.counterpart.CounterpartSettings;
import gatehouse.counterpart.Counterparts;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Aliyun on this machine, and its answers: Data is a text that is JSON. */
final class AliyunSamples {

    private AliyunSamples() {}

    static AliyunOcr at(String endpoint) {
        AliyunOcrSettings settings = new AliyunOcrSettings(
                "test-key", "test-secret", endpoint, "http", Duration.ofSeconds(5), Duration.ofSeconds(5));
        CounterpartSettings patient =
                new CounterpartSettings(3, Duration.ofMillis(4), Duration.ofMillis(10), 50, Duration.ofSeconds(30));
        return new AliyunOcr(settings, new Counterparts(patient).named("aliyun"));
    }

    static String body(String data) {
        return JsonMapper.shared().writeValueAsString(Map.of("RequestId", "43A29C77", "Data", data));
    }
}
