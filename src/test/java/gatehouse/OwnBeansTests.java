package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.Applications;
import gatehouse.onboarding.IntakeTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** What a start takes for granted of the beans instead of looking. */
@IntakeTest
class OwnBeansTests {

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void ourBeansHaveTheirTransactionsAndRights() {
        assertThat(AopUtils.isAopProxy(context.getBean(Applications.class))).isTrue();
    }

    @Test
    void noBeanOfALibraryHasTransactionsOrRights() {
        List<Advisor> advisors =
                List.copyOf(context.getBeansOfType(Advisor.class).values());
        List<String> advised = new ArrayList<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name);
            if (type != null
                    && !OwnBeans.isOurs(type)
                    && !AopUtils.findAdvisorsThatCanApply(advisors, type).isEmpty()) {
                advised.add(name);
            }
        }

        assertThat(advisors).hasSizeGreaterThan(2);
        assertThat(advised).isEmpty();
    }
}
