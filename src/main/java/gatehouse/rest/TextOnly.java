package gatehouse.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text 文本字段: a number in its place would lose its zeros in front, and is refused by its name. */
class TextOnly extends StdDeserializer<String> {

    TextOnly() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return json.getString();
        }
        // so that the fields behind it are read as well
        return (String) context.handleUnexpectedToken(String.class, json);
    }
}
