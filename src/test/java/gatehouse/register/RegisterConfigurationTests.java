package gatehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.counterpart.AliyunOcrSettings;
import gatehouse.counterpart.CounterpartSettings;
import gatehouse.counterpart.Counterparts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RegisterConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, Counterparts.class, RegisterConfiguration.class);

    @Test
    void whereNothingIsSaidThereIsNoRegister() {
        application.run(context ->
                assertThat(context).doesNotHaveBean(TaxRegister.class).doesNotHaveBean(BusinessRegister.class));
    }

    @Test
    void eachRegisterIsNamedByItself() {
        application
                .withPropertyValues(
                        "gatehouse.register.tax=aliyun",
                        "gatehouse.aliyun-ocr.access-key-id=k",
                        "gatehouse.aliyun-ocr.access-key-secret=s")
                .run(context -> assertThat(context)
                        .hasSingleBean(AliyunTaxRegister.class)
                        .doesNotHaveBean(BusinessRegister.class));
    }

    @Test
    void withoutAKeyItDoesNotStartAndSaysWhatIsMissing() {
        application
                .withPropertyValues("gatehouse.register.business=aliyun", "gatehouse.aliyun-ocr.access-key-id=k")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("gatehouse.aliyun-ocr.access-key-secret is not set"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({CounterpartSettings.class, AliyunOcrSettings.class})
    static class Settings {}
}
