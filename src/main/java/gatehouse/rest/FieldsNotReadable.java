package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A JSON body of which some fields could not be read 字段无法读取; each is named. */
class FieldsNotReadable extends HttpMessageNotReadableException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> fields;

    FieldsNotReadable(List<FieldProblem> fields, HttpInputMessage message) {
        super("Some fields cannot be read", message);
        this.fields = List.copyOf(fields);
    }

    List<FieldProblem> fields() {
        return fields;
    }
}
