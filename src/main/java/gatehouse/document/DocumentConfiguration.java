package gatehouse.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Scans are kept in a folder unless configuration names another store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    @ConditionalOnProperty(name = "gatehouse.document.store", havingValue = "folder", matchIfMissing = true)
    ScanStore folderScanStore(DocumentSettings settings, Environment environment) {
        return new FolderScanStore(folder(settings.folder(), environment.getProperty("gatehouse.home")));
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
