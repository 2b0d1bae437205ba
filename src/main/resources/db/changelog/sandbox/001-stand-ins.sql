--liquibase formatted sql
--changeset gatehouse:sandbox-001-stand-ins
-- used only where sample data run; empty elsewhere
CREATE TABLE sandbox_clock (
    id            INT    NOT NULL PRIMARY KEY,
    -- how far the clock is ahead of the real time
    offset_millis BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO sandbox_clock (id, offset_millis) VALUES (1, 0);
-- what the stand-in of the SMS provider took; the phone sealed as everywhere
CREATE TABLE sandbox_sms (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    out_id      VARCHAR(64)    NOT NULL,
    template    VARCHAR(40)    NOT NULL,
    text        VARCHAR(1000)  NOT NULL,
    mobile      VARBINARY(200) NOT NULL,
    mobile_hash VARBINARY(32)  NOT NULL,
    sent_at     DATETIME(3)    NOT NULL,
    UNIQUE KEY sandbox_sms_out_id (out_id),
    INDEX sandbox_sms_mobile (mobile_hash, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
