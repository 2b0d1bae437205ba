package gatehouse.feed;

/**
 * One change 变更 that open screens should know.
 *
 * @param topic what kind of thing changed, such as {@code case}
 * @param subject its id
 * @param detail a few words for the screens, never personal data
 */
public record Change(long id, String topic, long subject, String detail) {}
