--liquibase formatted sql
--changeset gatehouse:onboarding-001-applications
CREATE TABLE application (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id      BIGINT       NOT NULL,
    kind             VARCHAR(40)  NOT NULL,
    state            VARCHAR(24)  NOT NULL,
    round            INT          NOT NULL,
    -- one application per supplier and kind: filled unless withdrawn
    open_key         VARCHAR(64)  NULL,
    company_name     VARCHAR(400) NOT NULL,
    company_number   VARCHAR(18)  NOT NULL,
    form             LONGBLOB     NOT NULL,
    submitted_at     DATETIME(3)  NOT NULL,
    effective_day    DATE         NOT NULL,
    promised_before  DATETIME(3)  NULL,
    limit_day        DATE         NOT NULL,
    latest_before    DATETIME(3)  NOT NULL,
    provisional      BOOLEAN      NOT NULL,
    calendar_version BIGINT       NOT NULL,
    decided_at       DATETIME(3)  NULL,
    created_at       DATETIME(3)  NOT NULL,
    version          BIGINT       NOT NULL,
    UNIQUE KEY application_open (open_key),
    INDEX application_supplier (supplier_id, kind, id),
    INDEX application_company_number (company_number, id),
    CONSTRAINT application_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- what an ended round was: its form as it stood, its clock, its outcome
CREATE TABLE application_round (
    application_id   BIGINT      NOT NULL,
    round            INT         NOT NULL,
    form             LONGBLOB    NOT NULL,
    submitted_at     DATETIME(3) NOT NULL,
    effective_day    DATE        NOT NULL,
    promised_before  DATETIME(3) NULL,
    limit_day        DATE        NOT NULL,
    latest_before    DATETIME(3) NOT NULL,
    provisional      BOOLEAN     NOT NULL,
    calendar_version BIGINT      NOT NULL,
    outcome          VARCHAR(24) NOT NULL,
    decided_at       DATETIME(3) NOT NULL,
    PRIMARY KEY (application_id, round),
    CONSTRAINT application_round_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE application_scan (
    application_id BIGINT      NOT NULL,
    round          INT         NOT NULL,
    slot           VARCHAR(40) NOT NULL,
    scan_id        BIGINT      NOT NULL,
    PRIMARY KEY (application_id, round, slot),
    INDEX application_scan_scan (scan_id),
    CONSTRAINT application_scan_fk FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT application_scan_scan_fk FOREIGN KEY (scan_id) REFERENCES scan (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE application_reason (
    application_id BIGINT       NOT NULL,
    round          INT          NOT NULL,
    position       INT          NOT NULL,
    code           VARCHAR(64)  NOT NULL,
    target         VARCHAR(64)  NULL,
    supplier_text  VARCHAR(500) NOT NULL,
    internal_note  VARCHAR(500) NULL,
    PRIMARY KEY (application_id, round, position),
    CONSTRAINT application_reason_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE idempotency_key (
    client_id    BIGINT        NOT NULL,
    request_key  VARCHAR(100)  NOT NULL,
    request_hash VARBINARY(32) NOT NULL,
    status       INT           NULL,
    response     MEDIUMBLOB    NULL,
    created_at   DATETIME(3)   NOT NULL,
    PRIMARY KEY (client_id, request_key),
    INDEX idempotency_key_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
