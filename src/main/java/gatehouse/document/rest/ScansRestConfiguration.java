package gatehouse.document.rest;

import gatehouse.document.ScanRule;
import gatehouse.rest.LargestUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for whoever uploads over the interface. */
@Configuration(proxyBeanMethods = false)
class ScansRestConfiguration {

    @Bean
    LargestUpload largestUpload() {
        return new LargestUpload(ScanRule.REAL_NAME.maximumMebibytes());
    }
}
