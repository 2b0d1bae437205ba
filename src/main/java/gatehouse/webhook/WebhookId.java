package gatehouse.webhook;

/** The id of a callback address 回调编号. */
public record WebhookId(long value) {}
