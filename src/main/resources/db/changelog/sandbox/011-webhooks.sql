--liquibase formatted sql
--changeset gatehouse:sandbox-011-webhooks
-- the sandbox's own receiver of webhooks: the secrets that it checks calls with, sealed, and the last calls that it took;
-- used only where sample data run
CREATE TABLE sandbox_webhook_secret (
    id     BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    secret VARBINARY(300) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE sandbox_webhook_call (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id  VARCHAR(64)   NOT NULL,
    type        VARCHAR(60)   NOT NULL,
    body        VARCHAR(8000) NOT NULL,
    -- how many signatures the last call carried, and how many of them fitted
    signatures  INT           NOT NULL,
    fitting     INT           NOT NULL,
    received_at DATETIME(3)   NOT NULL,
    times       INT           NOT NULL,
    UNIQUE KEY sandbox_webhook_call_message (message_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
