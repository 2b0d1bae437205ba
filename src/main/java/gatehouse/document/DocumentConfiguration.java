package gatehouse.document;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.counterpart.Counterparts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Scans are kept in a folder unless configuration names another store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentSettings.class, S3Settings.class})
class DocumentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentConfiguration.class);

    @Bean
    @ConditionalOnProperty(name = "gatehouse.document.store", havingValue = "folder", matchIfMissing = true)
    ScanStore folderScanStore(DocumentSettings settings, Environment environment) {
        return new FolderScanStore(folder(settings.folder(), environment.getProperty("gatehouse.home")));
    }

    /** A bucket that is not there is told at the start, and no reason not to start: all but the scans works without it. */
    @Bean
    @ConditionalOnProperty(name = "gatehouse.document.store", havingValue = "s3")
    ScanStore s3ScanStore(S3Settings settings, Counterparts counterparts) {
        S3ScanStore store = new S3ScanStore(settings, counterparts.named("scan-store"));
        try {
            store.requireBucket();
        } catch (CounterpartAway away) {
            LOG.warn("{} cannot be used now: {}", settings, away.getMessage());
        }
        return store;
    }

    private static Path folder(@Nullable String folder, @Nullable String home) {
        if (folder != null && !folder.isBlank()) {
            return Path.of(folder);
        }
        if (home == null) {
            throw new IllegalStateException("gatehouse.document.folder is not set: name a folder for the scans");
        }
        return Path.of(home, "scans");
    }
}
