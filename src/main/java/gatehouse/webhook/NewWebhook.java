package gatehouse.webhook;

/** A callback address just registered 新回调: its secret is shown now and never again. */
public record NewWebhook(WebhookRow webhook, WebhookSecret secret) {}
