package gatehouse.texts;

import java.util.List;

/**
 * What is wrong with one field 字段错误: the same words on every road.
 *
 * @param field the field's or the scan slot's name
 * @param code the first check that failed, such as CHECK
 * @param messageKey the text to show, in the bundles
 * @param arguments what the text names, such as a limit
 */
public record FieldProblem(String field, String code, String messageKey, List<String> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public FieldProblem(String field, String code, String messageKey) {
        this(field, code, messageKey, List.of());
    }
}
