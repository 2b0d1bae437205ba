--liquibase formatted sql
--changeset gatehouse:help-001-feedback
-- 意见反馈: what suppliers ask and what staff answer; both may name people, so they are sealed
CREATE TABLE feedback (
    id              BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id     BIGINT          NOT NULL,
    page            VARCHAR(100)    NOT NULL,
    question        VARBINARY(6000) NOT NULL,
    asked_at        DATETIME(3)     NOT NULL,
    state           VARCHAR(16)     NOT NULL,
    claimed_by      BIGINT          NULL,
    claimed_by_name VARCHAR(64)     NULL,
    answer          VARBINARY(9000) NULL,
    answered_at     DATETIME(3)     NULL,
    read_at         DATETIME(3)     NULL,
    INDEX feedback_state (state, id),
    INDEX feedback_supplier (supplier_id, id),
    INDEX feedback_day (supplier_id, asked_at),
    INDEX feedback_unread (supplier_id, state, read_at),
    CONSTRAINT feedback_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
