package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.Applications;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;

class ClassesReadAheadTests {

    private final ClassesReadAhead classes = new ClassesReadAhead();
    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void springFindsWhatWasReadBeforeItLooks() {
        classes.run();
        classes.initialize(context);
        int read = context.getResourceCache(MetadataReader.class).size();

        assertThat(componentsFound()).contains(Applications.class.getName());

        assertThat(read).isGreaterThan(1000);
        assertThat(context.getResourceCache(MetadataReader.class)).hasSize(read);
    }

    @Test
    void whatSpringHasReadIsNotReadAgain() {
        componentsFound();
        var read = Map.copyOf(context.getResourceCache(MetadataReader.class));

        classes.initialize(context);
        classes.run();

        assertThat(context.getResourceCache(MetadataReader.class)).containsExactlyInAnyOrderEntriesOf(read);
    }

    private List<String> componentsFound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourceLoader(context);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        return scanner.findCandidateComponents("gatehouse").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .toList();
    }
}
