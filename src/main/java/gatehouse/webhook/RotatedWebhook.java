package gatehouse.webhook;

import java.time.Instant;

/**
 * A new secret of an address 更换密钥: shown now and never again.
 *
 * @param formerUntil until then every call is signed with the former secret too
 */
public record RotatedWebhook(WebhookRow webhook, WebhookSecret secret, Instant formerUntil) {}
