package gatehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Reads the heads of our classes, of which Spring picks the components, on the second processor: Spring looks into its
 * cache before it reads one itself, and begins with the first ones, this with the last ones. The cache goes when the context
 * is ready. What cannot be read here is Spring's to complain about.
 */
final class ClassesReadAhead implements ApplicationContextInitializer<ConfigurableApplicationContext>, Runnable {

    private static final String OURS = "classpath*:" + Gatehouse.class.getPackageName() + "/**/*.class";

    private volatile Map<Resource, MetadataReader> heads = new ConcurrentHashMap<>();

    static ClassesReadAhead begin() {
        var classes = new ClassesReadAhead();
        Thread.ofPlatform().daemon().name("classes").start(classes);
        return classes;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof DefaultResourceLoader loader) {
            Map<Resource, MetadataReader> read = heads;
            heads = loader.getResourceCache(MetadataReader.class);
            heads.putAll(read);
        }
    }

    @Override
    public void run() {
        var classes = new PathMatchingResourcePatternResolver();
        var reader = new SimpleMetadataReaderFactory(classes);
        try {
            for (Resource file : new ArrayList<>(List.of(classes.getResources(OURS))).reversed()) {
                if (!heads.containsKey(file)) {
                    heads.put(file, reader.getMetadataReader(file));
                }
            }
        } catch (IOException unreadable) {
            // said by whoever needs it
        }
    }
}
