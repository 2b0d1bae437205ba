package gatehouse;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Tells Spring what is so of our beans, which it would find out at every start by looking through all beans there are: only
 * they have transactions and rights, and one that is asked for by its class has the name of its class.
 */
@Component
class OwnBeans implements BeanFactoryPostProcessor {

    private static final String OURS = Gatehouse.class.getPackageName() + ".";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME).setBeanClassName(Advised.class.getName());
        if (beans instanceof DefaultListableBeanFactory factory) {
            factory.setAutowireCandidateResolver(new NamedByClass());
        }
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** As Spring's own, for our beans alone: two of three are those of libraries. */
    static final class Advised extends InfrastructureAdvisorAutoProxyCreator {

        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return !isOurs(type) || super.shouldSkip(type, name);
        }
    }

    /** As Spring's own, which still looks whether the bean of that name is of the type, and else through all of them. */
    static final class NamedByClass extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            String named = super.getSuggestedName(dependency);
            Class<?> type = dependency.getDependencyType();
            return named == null && isOurs(type)
                    ? StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type))
                    : named;
        }
    }
}
