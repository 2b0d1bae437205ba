--liquibase formatted sql
--changeset gatehouse:webhook-001-webhooks
-- where a platform is called back; the secret sealed
CREATE TABLE webhook_endpoint (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    platform_client_id BIGINT         NOT NULL,
    url                VARCHAR(500)   NOT NULL,
    secret             VARBINARY(300) NOT NULL,
    enabled            BOOLEAN        NOT NULL,
    disabled_reason    VARCHAR(20)    NULL,
    failing_since      DATETIME(3)    NULL,
    created_at         DATETIME(3)    NOT NULL,
    UNIQUE KEY webhook_endpoint_url (platform_client_id, url),
    CONSTRAINT webhook_endpoint_fk FOREIGN KEY (platform_client_id) REFERENCES platform_client (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- what happened, as it is told: written in the transaction in which it happened
CREATE TABLE webhook_event (
    id                 BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id         VARCHAR(40)   NOT NULL,
    platform_client_id BIGINT        NOT NULL,
    dedupe_key         VARCHAR(150)  NOT NULL,
    type               VARCHAR(60)   NOT NULL,
    payload            VARCHAR(8000) NOT NULL,
    created_at         DATETIME(3)   NOT NULL,
    UNIQUE KEY webhook_event_dedupe (platform_client_id, dedupe_key),
    INDEX webhook_event_age (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- a row that is being sent is due again at the end of its lease: not_before says so, one index finds both
CREATE TABLE webhook_delivery (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    endpoint_id BIGINT       NOT NULL,
    event_id    BIGINT       NOT NULL,
    state       VARCHAR(16)  NOT NULL,
    attempts    INT          NOT NULL,
    not_before  DATETIME(3)  NOT NULL,
    created_at  DATETIME(3)  NOT NULL,
    finished_at DATETIME(3)  NULL,
    last_status INT          NULL,
    last_error  VARCHAR(200) NULL,
    version     BIGINT       NOT NULL,
    UNIQUE KEY webhook_delivery_once (endpoint_id, event_id),
    INDEX webhook_delivery_due (state, not_before, id),
    INDEX webhook_delivery_endpoint (endpoint_id, id),
    INDEX webhook_delivery_event (event_id),
    CONSTRAINT webhook_delivery_endpoint_fk FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_event_fk FOREIGN KEY (event_id) REFERENCES webhook_event (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE webhook_attempt (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    delivery_id BIGINT       NOT NULL,
    at          DATETIME(3)  NOT NULL,
    status      INT          NULL,
    duration_ms INT          NOT NULL,
    error       VARCHAR(200) NULL,
    response    VARCHAR(600) NULL,
    INDEX webhook_attempt_delivery (delivery_id, id),
    CONSTRAINT webhook_attempt_fk FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
