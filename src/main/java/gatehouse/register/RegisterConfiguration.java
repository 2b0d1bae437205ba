package gatehouse.register;

import gatehouse.counterpart.AliyunOcr;
import gatehouse.counterpart.AliyunOcrSettings;
import gatehouse.counterpart.Counterparts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers that configuration names. Where it names none there is none: reviewers look companies up for themselves,
 * and suppliers prove by hand 人工证明 that they are general taxpayers.
 */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    @ConditionalOnProperty(name = "gatehouse.register.business", havingValue = "aliyun")
    BusinessRegister aliyunBusinessRegister(AliyunOcrSettings settings, Counterparts counterparts) {
        return new AliyunBusinessRegister(new AliyunOcr(settings, counterparts.named("business-register")));
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.register.tax", havingValue = "aliyun")
    TaxRegister aliyunTaxRegister(AliyunOcrSettings settings, Counterparts counterparts) {
        return new AliyunTaxRegister(new AliyunOcr(settings, counterparts.named("tax-register")));
    }
}
