--liquibase formatted sql
--changeset gatehouse:license-001-register-checks
-- what the business register says of a round: a row is written with the submission, asked about later, and kept with its answer
CREATE TABLE license_register_check (
    application_id BIGINT      NOT NULL,
    round          INT         NOT NULL,
    state          VARCHAR(16) NOT NULL,
    attempts       INT         NOT NULL,
    -- not asked before; one that is being asked is due again at the end of its lease
    not_before     DATETIME(3) NOT NULL,
    -- the last time that there was no answer
    away_at        DATETIME(3) NULL,
    answered_at    DATETIME(3) NULL,
    finding        VARCHAR(16) NULL,
    company_state  VARCHAR(16) NULL,
    parts          VARCHAR(64) NULL,
    PRIMARY KEY (application_id, round),
    INDEX license_register_check_due (state, not_before, application_id, round),
    CONSTRAINT license_register_check_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
