package gatehouse.onboarding.rest;

import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormAgreements;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.Kinds;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Writes an application of every kind into the OpenAPI document, ready to be sent. */
@Configuration(proxyBeanMethods = false)
class KindsInOpenApi {

    private static final String PATH = "/api/v1/applications";

    @Bean
    OpenApiCustomizer kindsWithExamples(Kinds kinds, FormAgreements agreements, Texts texts) {
        return document -> {
            var path = document.getPaths().get(PATH);
            if (path != null && path.getPost() != null) {
                kinds.all().forEach(kind -> describe(path.getPost(), kind, agreements, texts));
            }
        };
    }

    private static void describe(Operation operation, ApplicationKind kind, FormAgreements agreements, Texts texts) {
        Objects.requireNonNull(operation.getRequestBody().getContent().get(MediaType.APPLICATION_JSON_VALUE))
                .addExamples(
                        kind.code().value(),
                        new Example()
                                .summary(texts.in(Locale.SIMPLIFIED_CHINESE, "kind." + kind.code() + ".label"))
                                .description(consents(kind, agreements, texts))
                                .value(application(kind)));
    }

    /** What is agreed to by sending it: kept with the version in force. */
    private static String consents(ApplicationKind kind, FormAgreements agreements, Texts texts) {
        return kind.formFields().stream()
                .filter(field -> kind.agreements().containsKey(field.name()))
                .map(field -> field.name() + " = "
                        + agreements.of(kind, field.name()).stream()
                                .map(document -> texts.in(Locale.SIMPLIFIED_CHINESE, document.titleKey()) + " "
                                        + document.version())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> application(ApplicationKind kind) {
        FormExample example = kind.example();
        Map<String, String> form = new LinkedHashMap<>();
        for (FormField field : kind.formFields()) {
            String value = example.fields().get(field.name());
            if (value != null) {
                form.put(field.name(), value);
            }
        }
        Map<String, Integer> scans = new LinkedHashMap<>();
        example.slots().forEach(slot -> scans.put(slot, scans.size() + 1));
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("memberName", "杭州启明五金");
        application.put("kind", kind.code().value());
        application.put("form", form);
        application.put("scans", scans);
        return application;
    }
}
