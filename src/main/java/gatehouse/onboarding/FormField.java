package gatehouse.onboarding;

/**
 * One field of a kind's form 表单字段, in order; its label is the text {@code <kind bundle>.field.<name>}.
 *
 * @param labelKey the label, in the bundles
 * @param personal sealed, masked wherever a list or a stranger sees it
 */
public record FormField(String name, String labelKey, boolean personal) {}
