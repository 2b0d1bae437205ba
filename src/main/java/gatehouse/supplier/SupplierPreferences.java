package gatehouse.supplier;

import gatehouse.access.Door;
import gatehouse.access.KeptPreferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers keep language and colours with their account, too. */
@Configuration(proxyBeanMethods = false)
class SupplierPreferences {

    @Bean
    KeptPreferences supplierKeptPreferences(JdbcClient jdbc) {
        return new KeptPreferences(Door.SUPPLIER, "supplier", jdbc);
    }
}
