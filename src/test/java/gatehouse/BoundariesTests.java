package gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Query;
import org.springframework.modulith.core.ApplicationModules;

class BoundariesTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Gatehouse.class);

    @Test
    void modulesUseEachOtherOnlyAsTheySay() {
        ApplicationModules.of(Gatehouse.class).verify();
    }

    /** A view in another package would be an address that nobody answers. */
    @Test
    void viewsStandWhereVaadinLooksForThem() {
        String[] packages = Arrays.stream(
                        Gatehouse.class.getAnnotation(EnableVaadin.class).value())
                .map(searched -> searched + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .or()
                .areAssignableTo(AppShellConfigurator.class)
                .should()
                .resideInAnyPackage(packages)
                .check(OURS);
    }

    /** A start would parse it, with two parsers: a second that {@code @NativeQuery} does without. */
    @Test
    void noQueryIsWrittenInJpql() {
        noMethods().should().beAnnotatedWith(Query.class).check(OURS);
    }
}
