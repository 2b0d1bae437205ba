--liquibase formatted sql
--changeset gatehouse:webhook-002-former-secrets
-- secrets that were replaced and still sign beside the new one for a while; sealed as that one is
CREATE TABLE webhook_former_secret (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    endpoint_id BIGINT         NOT NULL,
    secret      VARBINARY(300) NOT NULL,
    valid_until DATETIME(3)    NOT NULL,
    INDEX webhook_former_secret_endpoint (endpoint_id, valid_until),
    INDEX webhook_former_secret_age (valid_until),
    CONSTRAINT webhook_former_secret_fk FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
