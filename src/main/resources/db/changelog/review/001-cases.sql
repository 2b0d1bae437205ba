--liquibase formatted sql
--changeset gatehouse:review-001-cases
CREATE TABLE review_case (
    application_id  BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(40)  NOT NULL,
    state           VARCHAR(24)  NOT NULL,
    -- the one order of a queue: the promise (the latest where there is none), earlier by a priority that has a reason
    due             DATETIME(3)  NOT NULL,
    round           INT          NOT NULL,
    number          VARCHAR(24)  NOT NULL,
    supplier_id     BIGINT       NOT NULL,
    company_name    VARCHAR(400) NOT NULL,
    company_key     VARCHAR(400) NOT NULL,
    company_number  VARCHAR(18)  NOT NULL,
    submitted_at    DATETIME(3)  NOT NULL,
    promised_before DATETIME(3)  NULL,
    latest_before   DATETIME(3)  NOT NULL,
    provisional     BOOLEAN      NOT NULL,
    priority_reason VARCHAR(200) NULL,
    holder_id       BIGINT       NULL,
    holder_name     VARCHAR(64)  NULL,
    claimed_at      DATETIME(3)  NULL,
    lease_until     DATETIME(3)  NULL,
    -- whose lease ran out: a decision that comes late all the same is honoured while nobody else took the case
    lapsed_id       BIGINT       NULL,
    handover_note   VARCHAR(500) NULL,
    decision        VARCHAR(24)  NULL,
    decided_by      BIGINT       NULL,
    decided_by_name VARCHAR(64)  NULL,
    decided_at      DATETIME(3)  NULL,
    version         BIGINT       NOT NULL,
    -- the first four are what a claim walks along; the last two let a band be read off the index alone
    INDEX review_case_queue (kind, state, due, application_id, promised_before, latest_before),
    INDEX review_case_submitted (kind, state, submitted_at, application_id, promised_before, latest_before),
    INDEX review_case_decided (kind, state, decided_at, application_id),
    INDEX review_case_number (number),
    INDEX review_case_lease (lease_until),
    INDEX review_case_holder (holder_id, state, due),
    INDEX review_case_company_number (company_number, application_id),
    INDEX review_case_supplier (supplier_id),
    CONSTRAINT review_case_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- phones of a case, as keyed hashes, to be found by the exact number
CREATE TABLE review_case_phone (
    phone_hash     VARBINARY(32) NOT NULL,
    application_id BIGINT        NOT NULL,
    PRIMARY KEY (phone_hash, application_id),
    INDEX review_case_phone_application (application_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- any two characters within a company name (and ^ with its first), in queue order; rows of closed cases are marked a moment later
CREATE TABLE review_case_gram (
    gram           VARCHAR(2)  NOT NULL,
    kind           VARCHAR(40) NOT NULL,
    is_open        BOOLEAN     NOT NULL,
    due            DATETIME(3) NOT NULL,
    application_id BIGINT      NOT NULL,
    PRIMARY KEY (gram, kind, is_open, due, application_id),
    INDEX review_case_gram_application (application_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- closed cases whose grams are still marked open
CREATE TABLE review_gram_stale (
    application_id BIGINT NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- what happened to a case, as staff see it in its history
CREATE TABLE review_step (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_id BIGINT       NOT NULL,
    round          INT          NOT NULL,
    at             DATETIME(3)  NOT NULL,
    step           VARCHAR(32)  NOT NULL,
    actor_name     VARCHAR(100) NOT NULL,
    note           VARCHAR(500) NULL,
    INDEX review_step_application (application_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- kept figures: one appended row a transition, rolled up into tallies by later work; a reader sums tally and tail
CREATE TABLE review_delta (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_id  BIGINT      NOT NULL,
    kind            VARCHAR(40) NOT NULL,
    submitted_day   DATE        NOT NULL,
    submitted_hour  TINYINT     NOT NULL,
    promised_day    DATE        NOT NULL,
    limit_day       DATE        NOT NULL,
    from_bucket     VARCHAR(24) NULL,
    to_bucket       VARCHAR(24) NULL,
    decided_day     DATE        NULL,
    duration_bucket INT         NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE review_tally (
    kind           VARCHAR(40) NOT NULL,
    bucket         VARCHAR(24) NOT NULL,
    limit_day      DATE        NOT NULL,
    -- the day of the promise; the limit day where a kind promises none
    promised_day   DATE        NOT NULL,
    submitted_day  DATE        NOT NULL,
    submitted_hour TINYINT     NOT NULL,
    cases          BIGINT      NOT NULL,
    PRIMARY KEY (kind, bucket, limit_day, promised_day, submitted_day, submitted_hour),
    INDEX review_tally_submitted (submitted_day, kind)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- time to decision in business time, as a histogram by day of decision
CREATE TABLE review_duration (
    kind            VARCHAR(40) NOT NULL,
    decided_day     DATE        NOT NULL,
    duration_bucket INT         NOT NULL,
    cases           BIGINT      NOT NULL,
    PRIMARY KEY (kind, decided_day, duration_bucket)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
