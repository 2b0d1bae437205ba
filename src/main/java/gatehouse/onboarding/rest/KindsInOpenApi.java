package gatehouse.onboarding.rest;

import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormAgreements;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.ScanSlot;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Writes every kind into the OpenAPI document: an application that is ready to be sent, and its fields and scans by name. */
@Configuration(proxyBeanMethods = false)
class KindsInOpenApi {

    private static final String PATH = "/api/v1/applications";

    @Bean
    OpenApiCustomizer kindsWithExamples(Kinds kinds, List<PortalForm> forms, FormAgreements agreements, Texts texts) {
        return document -> {
            var path = document.getPaths().get(PATH);
            if (path != null && path.getPost() != null) {
                Operation submit = path.getPost();
                kinds.all().forEach(kind -> describe(submit, kind, agreements, texts));
                submit.setDescription(submit.getDescription()
                        + kinds.all().stream()
                                .map(kind -> names(kind, choices(kind, forms), texts))
                                .collect(Collectors.joining()));
            }
        };
    }

    /** What the form and the scans of a kind are called, as a list. */
    private static String names(ApplicationKind kind, Map<String, List<String>> choices, Texts texts) {
        var names = new StringBuilder("\n\n**")
                .append(kind.code())
                .append("** ")
                .append(texts.in(Locale.SIMPLIFIED_CHINESE, "kind." + kind.code() + ".label"))
                .append('\n');
        for (FormField field : kind.formFields()) {
            names.append("\n- `").append(field.name()).append("` ").append(texts.in(Locale.ENGLISH, field.labelKey()));
            if (choices.containsKey(field.name())) {
                names.append(": `")
                        .append(String.join("`, `", choices.get(field.name())))
                        .append('`');
            }
        }
        for (ScanSlot slot : kind.scanSlots()) {
            names.append("\n- scan `")
                    .append(slot.name())
                    .append("` ")
                    .append(texts.in(Locale.ENGLISH, slot.labelKey()));
        }
        return names.toString();
    }

    private static Map<String, List<String>> choices(ApplicationKind kind, List<PortalForm> forms) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        forms.stream()
                .filter(form -> form.code().equals(kind.code()))
                .flatMap(form -> form.pages().stream())
                .flatMap(page ->
                        page instanceof FormPage.Typing typing ? typing.inputs().stream() : Stream.<FormInput>empty())
                .forEach(input -> {
                    if (!input.choices().isEmpty()) {
                        choices.put(input.field(), input.choices());
                    } else if (input.type() == FormInput.Type.CONSENT) {
                        choices.put(input.field(), List.of(FormInput.AGREED));
                    }
                });
        return choices;
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
