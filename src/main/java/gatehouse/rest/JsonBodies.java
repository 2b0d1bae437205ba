package gatehouse.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.StreamUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of the REST interface JSON 报文: a body is refused with every field that cannot be read, not with the first alone. */
class JsonBodies extends JacksonJsonHttpMessageConverter {

    JsonBodies(JsonMapper json) {
        super(json.rebuild()
                .addModule(new SimpleModule().addDeserializer(String.class, new TextOnly()))
                .build());
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var unreadable = new UnreadableFields();
        ObjectReader reader = getMapper()
                .readerFor(getJavaType(type.getType(), null))
                // a fraction is a slip, not the whole number before its point
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withHandler(unreadable);
        try {
            Object body = read(reader, message);
            if (unreadable.problems().isEmpty()) {
                return body;
            }
        } catch (JacksonException failed) {
            unreadable.add(failed);
            boolean broken = failed instanceof StreamReadException && !(failed instanceof InputCoercionException);
            // what could be read may not do for the whole, which is no news beside the fields that could not
            if (broken || unreadable.problems().isEmpty()) {
                throw new HttpMessageNotReadableException("No such JSON is read", failed, message);
            }
        }
        throw new FieldsNotReadable(unreadable.problems(), message);
    }

    private Object read(ObjectReader reader, HttpInputMessage message) throws IOException {
        Charset charset = getCharset(message.getHeaders().getContentType());
        var body = StreamUtils.nonClosing(message.getBody());
        return charset.name().startsWith("UTF-")
                ? reader.readValue(body)
                : reader.readValue(new InputStreamReader(body, charset));
    }

    /** In the place of the usual one: a bean of its own would come before those for bytes and texts. */
    @Configuration(proxyBeanMethods = false)
    static class Used implements WebMvcConfigurer {

        private final JsonMapper json;

        Used(JsonMapper json) {
            this.json = json;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.withJsonConverter(new JsonBodies(json));
        }
    }
}
