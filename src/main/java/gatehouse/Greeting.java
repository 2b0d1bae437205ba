package gatehouse;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says where to look once the first page can be served. */
class Greeting implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null && !environment.containsProperty(Gatehouse.TASK)) {
            System.out.println("Gatehouse 准入审核台: http://localhost:" + port + "  (Ctrl-C stops it)");
        }
    }
}
