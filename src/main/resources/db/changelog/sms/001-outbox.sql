--liquibase formatted sql
--changeset gatehouse:sms-001-outbox
CREATE TABLE sms_message (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    dedupe_key     VARCHAR(150)   NOT NULL,
    template       VARCHAR(40)    NOT NULL,
    parameters     VARCHAR(2000)  NOT NULL,
    mobile         VARBINARY(200) NOT NULL,
    mobile_masked  VARCHAR(20)    NOT NULL,
    mobile_hash    VARBINARY(32)  NOT NULL,
    application_id BIGINT         NULL,
    state          VARCHAR(16)    NOT NULL,
    attempts       INT            NOT NULL,
    not_before     DATETIME(3)    NOT NULL,
    leased_until   DATETIME(3)    NULL,
    created_at     DATETIME(3)    NOT NULL,
    sent_at        DATETIME(3)    NULL,
    gateway_id     VARCHAR(100)   NULL,
    last_error     VARCHAR(300)   NULL,
    UNIQUE KEY sms_message_dedupe (dedupe_key),
    INDEX sms_message_due (state, not_before, id),
    INDEX sms_message_mobile (mobile_hash, id),
    INDEX sms_message_application (application_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
