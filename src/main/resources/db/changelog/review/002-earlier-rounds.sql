--liquibase formatted sql
--changeset gatehouse:review-002-earlier-rounds
-- rounds that ended before their application came back: the case itself shows the newest round only, the figures count all
CREATE TABLE review_earlier_round (
    application_id  BIGINT      NOT NULL,
    round           INT         NOT NULL,
    kind            VARCHAR(40) NOT NULL,
    state           VARCHAR(24) NOT NULL,
    submitted_at    DATETIME(3) NOT NULL,
    promised_before DATETIME(3) NULL,
    latest_before   DATETIME(3) NOT NULL,
    decision        VARCHAR(24) NULL,
    decided_by_name VARCHAR(64) NULL,
    decided_at      DATETIME(3) NULL,
    PRIMARY KEY (application_id, round),
    INDEX review_earlier_round_submitted (kind, state, submitted_at, application_id),
    INDEX review_earlier_round_decided (kind, state, decided_at, application_id),
    CONSTRAINT review_earlier_round_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
