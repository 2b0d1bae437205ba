package gatehouse.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Kinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.ResolvableType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the document sees of every body that is sent what one looks like: whole, or field by field. */
@IntakeTest
@AutoConfigureMockMvc
class OpenApiExamplesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Kinds kinds;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyBodyHasAnExample() throws Exception {
        JsonNode document = document();
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .at("/requestBody/content")
                                .properties()
                                .forEach(content -> (isShown(content.getValue(), document) ? with : without)
                                        .add(operation.getKey() + " " + path.getKey()))));

        assertThat(without).isEmpty();
        assertThat(with).contains("post /api/v1/applications", "post /api/v1/suppliers", "post /api/v1/deposits");
    }

    /** The document knows a shape by the simple name of its type: of two with one name, one call is described by the other's. */
    @Test
    void noTwoShapesShareAName() {
        Map<String, Set<Class<?>>> shapes = new TreeMap<>();
        mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("gatehouse."))
                .forEach(method -> {
                    collect(ResolvableType.forMethodReturnType(method.getMethod()), shapes);
                    Arrays.stream(method.getMethodParameters())
                            .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                            .forEach(parameter -> collect(ResolvableType.forMethodParameter(parameter), shapes));
                });

        assertThat(shapes).containsKeys("NewApplication", "NewTime");
        assertThat(shapes).allSatisfy((name, types) -> assertThat(types).hasSize(1));
    }

    private static void collect(ResolvableType type, Map<String, Set<Class<?>>> shapes) {
        Arrays.stream(type.getGenerics()).forEach(inner -> collect(inner, shapes));
        Class<?> shape = type.resolve(Object.class);
        if (shape.isRecord()
                && shapes.computeIfAbsent(shape.getSimpleName(), named -> new HashSet<>())
                        .add(shape)) {
            Arrays.stream(shape.getRecordComponents())
                    .forEach(component -> collect(ResolvableType.forType(component.getGenericType()), shapes));
        }
    }

    @Test
    void whatIsAgreedToByAFormIsNamedWithItsVersion() throws Exception {
        JsonNode examples =
                document().at("/paths/~1api~1v1~1applications/post/requestBody/content/application~1json/examples");

        assertThat(examples.at("/BILL_ACCOUNT/description").asString()).isEqualTo("agreed = 《电票服务合同》 2026-01");
        assertThat(examples.at("/TRANSFER_COLLECTION/description").asString())
                .contains("collectionAgreed = ", "billsAgreed = 《电子商业汇票业务服务协议》 2026-01, ");
    }

    @Test
    void everyFieldAndScanOfEveryKindIsNamedWithWhatMayBeChosen() throws Exception {
        String description =
                document().at("/paths/~1api~1v1~1applications/post/description").asString();

        for (ApplicationKind kind : kinds.all()) {
            assertThat(description).contains("**" + kind.code() + "**");
            kind.formFields().forEach(field -> assertThat(description).contains("- `" + field.name() + "` "));
            kind.scanSlots().forEach(slot -> assertThat(description).contains("- scan `" + slot.name() + "` "));
        }
        assertThat(description).contains("`FOOD_LICENSE`", "`CORPORATE_TRANSFER`", "`organizationCode`");
    }

    @Test
    void everyCallSaysHowItSucceedsAndHowItIsRefused() throws Exception {
        JsonNode document = document();
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String call = operation.getKey() + " " + path.getKey();
                    JsonNode responses = operation.getValue().path("responses");
                    if (responses
                            .propertyStream()
                            .noneMatch(response -> response.getKey().startsWith("2"))) {
                        silent.add(call + " says of no success");
                    }
                    if (operation.getValue().has("security") && !responses.has("401")) {
                        silent.add(call + " says nothing of a missing token");
                    }
                    if (operation.getValue().has("requestBody") && !responses.has("422")) {
                        silent.add(call + " says nothing of wrong fields");
                    }
                }));

        assertThat(silent).isEmpty();
        assertThat(document.at("/paths/~1api~1v1~1webhooks~1{id}~1rotate-secret/post/responses/200/content"))
                .isNotEmpty();
        assertThat(document.at("/components/schemas/Problem/properties/errors/items/properties/code")
                        .isObject())
                .isTrue();
    }

    private JsonNode document() throws Exception {
        return JsonMapper.shared()
                .readTree(mvc.perform(get("/v3/api-docs"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private static boolean isShown(JsonNode content, JsonNode document) {
        return content.has("example") || content.has("examples") || isDescribed(content.path("schema"), document);
    }

    /** A file is its own example. */
    private static boolean isDescribed(JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            return isDescribed(document.at(schema.path("$ref").asString().substring(1)), document);
        }
        if (schema.has("example") || schema.path("format").asString("").equals("binary")) {
            return true;
        }
        if (schema.has("items")) {
            return isDescribed(schema.path("items"), document);
        }
        JsonNode properties = schema.path("properties");
        return !properties.isEmpty() && properties.valueStream().allMatch(property -> isDescribed(property, document));
    }
}
