package gatehouse.checks.rest;

import gatehouse.checks.CheckGroup;
import gatehouse.checks.Checks;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes every group's name, an example of its input, and what is answered to it, into the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ChecksInOpenApi {

    private static final String PATH = "/api/v1/checks/{group}";

    @Bean
    OpenApiCustomizer checksWithExamples(Checks checks, JsonMapper json) {
        return document -> {
            var path = document.getPaths().get(PATH);
            if (path != null && path.getPost() != null) {
                describe(path.getPost(), checks, json);
            }
        };
    }

    private static void describe(Operation operation, Checks checks, JsonMapper json) {
        StringSchema names = new StringSchema();
        Content inputs = operation.getRequestBody().getContent();
        Content answers =
                Objects.requireNonNull(operation.getResponses().get("200")).getContent();
        for (CheckGroup group : checks.all()) {
            JsonNode input = json.readTree(group.example());
            names.addEnumItem(group.name());
            add(inputs, group.name(), input);
            add(
                    answers,
                    group.name(),
                    json.valueToTree(checks.answer(group, input).fields()));
        }
        operation.getParameters().stream()
                .filter(parameter -> "group".equals(parameter.getName()))
                .forEach(parameter -> parameter.setSchema(names));
    }

    /** As plain values: the document is written by another library than ours. */
    private static void add(Content content, String name, JsonNode value) {
        Objects.requireNonNull(content.get(MediaType.APPLICATION_JSON_VALUE))
                .addExamples(name, new Example().value(JsonMapper.shared().convertValue(value, Object.class)));
    }
}
