package gatehouse.onboarding;

/**
 * One field of a kind's form 表单字段, in order; its label is the text {@code <kind bundle>.field.<name>}.
 *
 * @param labelKey the label, in the bundles; of a choice {@code <labelKey>.<value>} is the text of each
 * @param personal sealed, masked wherever a list or a stranger sees it
 */
public record FormField(String name, String labelKey, boolean personal) {

    /** Out of a list of them, by name. */
    public static FormField in(java.util.List<FormField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field " + name));
    }
}
