package gatehouse.sandbox;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says at the console where the sandbox is and who may come in 启动提示. */
class Welcome {

    private final SampleSettings settings;
    private final Environment environment;
    private final PrintStream console;

    Welcome(SampleSettings settings, Environment environment, PrintStream console) {
        this.settings = settings;
        this.environment = environment;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (settings.samples() && port != null) {
            console.println(words("http://localhost:" + port));
        }
    }

    /** So many a line, from the first rung to the last. */
    private static String suppliers() {
        List<String> names = SampleAccounts.SUPPLIERS;
        int half = (names.size() + 1) / 2;
        return String.join(" · ", names.subList(0, half)) + "\n    "
                + String.join(" · ", names.subList(half, names.size()));
    }

    static String words(String address) {
        return """

                  Gatehouse 准入审核台   %1$s
                    审核员 li · wang · zhao   主管 chen   管理员 admin   审计 shen
                  供应商门户             %1$s/portal
                    %2$s
                    采购 %5$s
                  以上账号的密码         %3$s
                  平台接口               %1$s/swagger-ui.html
                    Authorization: Bearer %4$s
                  沙箱：短信与时钟       %1$s/sandbox
                """.formatted(address, suppliers(), SampleAccounts.PASSWORD, SampleAccounts.TOKEN, SampleAccounts.BUYER);
    }
}
