package gatehouse.sandbox;

import gatehouse.counterpart.Counterparts;
import gatehouse.register.BusinessRegister;
import gatehouse.register.TaxRegister;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The registers' stand-ins, unless real ones are configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gatehouse.sandbox.enabled")
class RegisterStandIns {

    @Bean
    SandboxFaults sandboxFaults(JdbcTemplate jdbc) {
        return new SandboxFaults(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.register.tax", havingValue = "sandbox", matchIfMissing = true)
    TaxRegister sandboxTaxRegister(SandboxFaults faults, Counterparts counterparts) {
        return new SandboxTaxRegister(faults, counterparts.named(SandboxFaults.Where.TAX_REGISTER.counterpart()));
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.register.business", havingValue = "sandbox", matchIfMissing = true)
    BusinessRegister sandboxBusinessRegister(SandboxFaults faults, Counterparts counterparts) {
        return new SandboxBusinessRegister(
                faults, counterparts.named(SandboxFaults.Where.BUSINESS_REGISTER.counterpart()));
    }
}
