--liquibase formatted sql
--changeset gatehouse:sms-003-replies-and-reports
-- 上行短信: what phones answered, each once however often the provider pushes it; the words are personal, so sealed
CREATE TABLE sms_reply (
    id          BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sequence_id VARCHAR(64)     NOT NULL,
    mobile      VARBINARY(200)  NOT NULL,
    mobile_hash VARBINARY(32)   NOT NULL,
    content     VARBINARY(4000) NOT NULL,
    sent_at     DATETIME(3)     NOT NULL,
    received_at DATETIME(3)     NOT NULL,
    UNIQUE KEY sms_reply_sequence (sequence_id),
    INDEX sms_reply_mobile (mobile_hash, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- 送达回执: what the provider says became of an SMS after it took it
ALTER TABLE sms_message ADD COLUMN delivered_at DATETIME(3) NULL, ADD COLUMN delivery_error VARCHAR(100) NULL;
