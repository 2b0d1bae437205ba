package gatehouse.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each call may be refused 拒绝应答 stands beside how it succeeds: every refusal has the one shape of RFC 9457. */
@Configuration(proxyBeanMethods = false)
class RefusalsInOpenApi {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer refusals() {
        return document -> {
            if (document.getPaths() == null) {
                return;
            }
            components(document).addSchemas(PROBLEM, problem());
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> add(operation, refusals(path, method, operation, item))));
        };
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        return document.getComponents();
    }

    /** What the operation itself says of a status stands. */
    private static void add(Operation operation, Map<String, String> refusals) {
        refusals.forEach((status, description) -> operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        absent -> new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
    }

    private static Map<String, String> refusals(String path, HttpMethod method, Operation operation, PathItem item) {
        boolean withParameters = operation.getParameters() != null || item.getParameters() != null;
        boolean withBody = operation.getRequestBody() != null;
        Map<String, String> refusals = new LinkedHashMap<>();
        if (withParameters || withBody) {
            refusals.put("400", "The request cannot be read; one entry for each field that cannot");
        }
        if (operation.getSecurity() != null) {
            refusals.put("401", "No token, or none that is known");
        }
        if (path.contains("{")) {
            refusals.put("404", "There is no such thing, or it is not of this client");
        }
        if (method != HttpMethod.GET) {
            refusals.put("409", "It does not fit how things stand; the type says why");
        }
        if (withBody || withParameters) {
            refusals.put("422", "One entry for each wrong field");
        }
        return refusals;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457, in the language of Accept-Language (zh, en)")
                .addProperty("type", new StringSchema().example("urn:gatehouse:problem:invalid"))
                .addProperty("title", new StringSchema().example("内容有误"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().example("有字段未通过校验，详见errors"))
                .addProperty("instance", new StringSchema().example("/api/v1/applications"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema().example("companyNumber"))
                                        .addProperty("code", new StringSchema().example("CHECK"))
                                        .addProperty(
                                                "message", new StringSchema().example("统一社会信用代码校验位不正确，请核对最后一位与中间数字"))));
    }
}
