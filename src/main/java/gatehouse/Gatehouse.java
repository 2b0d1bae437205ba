package gatehouse;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import gatehouse.embedded.DatabaseChoice;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** Gatehouse 准入审核台: the application. */
@SpringBootApplication
@EnableVaadin({"gatehouse.ui", "gatehouse.*.ui", "gatehouse.*.portal", "gatehouse.*.door"})
@Modulithic(systemName = "Gatehouse 准入审核台")
public class Gatehouse {

    /** A start that does one thing and leaves: {@code sample} or {@code rehearsal}. */
    static final String TASK = "gatehouse.task";

    public static void main(String[] arguments) {
        var classes = ClassesReadAhead.begin();
        SpringApplication application = new SpringApplication(Gatehouse.class);
        application.addInitializers(classes);
        application.addListeners(new DatabaseChoice(), new Greeting());
        ConfigurableApplicationContext context = application.run(arguments);
        if (context.getEnvironment().containsProperty(TASK)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
