package gatehouse.access.door;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import gatehouse.access.AccessSettings;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two chains 安全配置: machines with a bearer token and no session, people with a session. Staff and suppliers share one
 * chain, because Vaadin's own requests do not say which page they come from; what differs is the door, chosen by the path.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DoorSecurity {

    private static final RequestMatcher SWAGGER =
            new OrRequestMatcher(pathPattern("/swagger-ui/**"), pathPattern("/swagger-ui.html"));
    private static final RequestMatcher MACHINES = new OrRequestMatcher(
            pathPattern("/api/**"),
            pathPattern("/sandbox/api/**"),
            pathPattern("/v3/api-docs/**"),
            pathPattern("/v3/api-docs.yaml"),
            SWAGGER,
            pathPattern("/actuator/**"));

    private static final RequestMatcher SANDBOX_WEBHOOKS = pathPattern(HttpMethod.POST, "/sandbox/api/webhooks");

    /** What is the same for everybody, and tells the browser itself for how long. */
    private static final RequestMatcher FILES = new OrRequestMatcher(
            pathPattern("/VAADIN/build/**"),
            pathPattern("/VAADIN/static/**"),
            pathPattern("/gatehouse/**"),
            pathPattern("/aura/**"),
            pathPattern("/favicon.ico"),
            pathPattern("/webjars/**"),
            pathPattern("/scans/*/preview"));

    /** Nobody reads how long a door took to look at somebody's roles, and every call of every service would be timed for it. */
    @Bean
    static SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, PlatformClients platforms, RefusedProblem refused, Environment environment) {
        return http.securityMatcher(MACHINES)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is looked at here
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerToken(platforms), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .headers(headers -> usual(headers)
                        .addHeaderWriter((request, response) -> response.setHeader(
                                ContentSecurity.HEADER,
                                SWAGGER.matches(request) ? ContentSecurity.OF_SWAGGER : ContentSecurity.OF_MACHINES)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                pathPattern(HttpMethod.GET, "/api/v1/sla/preview"),
                                pathPattern(HttpMethod.GET, "/v3/api-docs/**"),
                                pathPattern(HttpMethod.GET, "/v3/api-docs.yaml"),
                                SWAGGER,
                                pathPattern(HttpMethod.GET, "/actuator/health/**"),
                                // the provider of SMS carries a secret of its own, which the controller asks for
                                pathPattern(HttpMethod.POST, "/api/v1/sms/inbound"),
                                pathPattern(HttpMethod.POST, "/api/v1/sms/reports"))
                        .permitAll()
                        // a webhook shows a signature, which the sandbox's receiver checks; nowhere else is there one
                        .requestMatchers(request -> isSandbox(environment) && SANDBOX_WEBHOOKS.matches(request))
                        .permitAll()
                        .requestMatchers("/api/v1/**", "/sandbox/api/**")
                        .hasRole(Role.PLATFORM)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            RunningSessions sessions,
            AccessSettings settings,
            SignInRecord record,
            ApplicationEventPublisher events,
            RefusedProblem refused,
            OnlyVaadin onlyVaadin) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new DoorResponses.Admitted());
        return http.formLogin(form -> form.authenticationDetailsSource(DoorDetails::of)
                        .failureHandler(DoorResponses.failed())
                        .withObjectPostProcessor(knockingAtBothDoors()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(DoorPath.STAFF.login())
                                .enableExceptionHandlingConfiguration(false)
                                .anyRequest(rest -> rest.access(onlyVaadin))
                                .logoutSuccessHandler(DoorResponses.left(record, events)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(pathPattern(HttpMethod.POST, DoorPath.SUPPLIER.login())))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(DoorResponses.entryPoint())
                        .defaultAccessDeniedHandlerFor(refused, pathPattern("/scans/**")))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(new OneSessionOnePerson()))
                .addFilterBefore(new SameSiteLogin(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new FreshPrincipal(sessions, settings), AnonymousAuthenticationFilter.class)
                .headers(headers -> usual(headers).addHeaderWriter(ContentSecurity.ofPages()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                pathPattern(HttpMethod.GET, "/gatehouse/**"),
                                pathPattern(HttpMethod.GET, "/webjars/**"),
                                pathPattern(HttpMethod.GET, "/favicon.ico"),
                                pathPattern("/error"))
                        .permitAll()
                        // whose scan it is, its service asks
                        .requestMatchers(pathPattern(HttpMethod.GET, "/scans/*/preview"))
                        .hasAnyRole(Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.SUPPLIER)
                        .requestMatchers(pathPattern(HttpMethod.GET, "/scans/*/original"))
                        .hasAnyRole(Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR))
                .build();
    }

    private static boolean isSandbox(Environment environment) {
        return environment.getProperty("gatehouse.sandbox.enabled", Boolean.class, false);
    }

    /** Before the answer: Tomcat ends an answer that was forwarded, as every page is, behind the back of the filters. */
    private static ObjectPostProcessor<HeaderWriterFilter> writtenFirst() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> knockingAtBothDoors() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                filter.setRequiresAuthenticationRequestMatcher(new OrRequestMatcher(
                        pathPattern(HttpMethod.POST, DoorPath.STAFF.login()),
                        pathPattern(HttpMethod.POST, DoorPath.SUPPLIER.login())));
                return filter;
            }
        };
    }

    /** Beside Spring Security's own: no sniffing, HSTS where the connection is secure. */
    private static HeadersConfigurer<HttpSecurity> usual(HeadersConfigurer<HttpSecurity> headers) {
        return headers.withObjectPostProcessor(writtenFirst())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(FILES), new CacheControlHeadersWriter()))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new StaticHeadersWriter(
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
    }
}
