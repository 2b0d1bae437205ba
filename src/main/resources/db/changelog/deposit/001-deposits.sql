--liquibase formatted sql
--changeset gatehouse:deposit-001-deposits
-- one row a supplier and step: the lock under which everything happens to its deposits, and what it may still do
CREATE TABLE deposit_allowance (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id    BIGINT      NOT NULL,
    kind           VARCHAR(40) NOT NULL,
    -- applications of that calendar day of Shanghai, bank failures included
    applied_on     DATE        NULL,
    applied        INT         NOT NULL,
    -- the pause after two wrong amounts
    wait_until     DATETIME(3) NULL,
    exhausted_on   DATE        NULL,
    exhausted_days INT         NOT NULL,
    version        BIGINT      NOT NULL,
    UNIQUE KEY deposit_allowance_step (supplier_id, kind),
    CONSTRAINT deposit_allowance_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE deposit (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id    BIGINT         NOT NULL,
    kind           VARCHAR(40)    NOT NULL,
    -- the approval that it follows
    application_id BIGINT         NOT NULL,
    round          INT            NOT NULL,
    state          VARCHAR(16)    NOT NULL,
    bank           VARCHAR(400)   NOT NULL,
    branch         VARCHAR(400)   NOT NULL,
    cnaps          VARCHAR(12)    NOT NULL,
    -- sealed, as the amount is, which is blank again once it is of no more use
    account        VARBINARY(200) NOT NULL,
    account_tail   VARCHAR(4)     NOT NULL,
    holder         VARCHAR(400)   NOT NULL,
    warnings       VARCHAR(200)   NOT NULL,
    amount         VARBINARY(200) NULL,
    tries_left     INT            NOT NULL,
    requested_at   DATETIME(3)    NOT NULL,
    arrived_at     DATETIME(3)    NULL,
    expires_at     DATETIME(3)    NOT NULL,
    ended_at       DATETIME(3)    NULL,
    bounce_reason  VARCHAR(32)    NULL,
    version        BIGINT         NOT NULL,
    INDEX deposit_supplier (supplier_id, kind, id),
    -- what runs out, and the list on screens
    INDEX deposit_expiry (state, expires_at),
    INDEX deposit_state (state, id),
    CONSTRAINT deposit_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id),
    CONSTRAINT deposit_application_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- the outbox of requests to the bank; one that is being sent is due again at the end of its lease
CREATE TABLE deposit_payout (
    deposit_id BIGINT       NOT NULL PRIMARY KEY,
    state      VARCHAR(16)  NOT NULL,
    attempts   INT          NOT NULL,
    not_before DATETIME(3)  NOT NULL,
    last_error VARCHAR(300) NULL,
    version    BIGINT       NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    INDEX deposit_payout_due (state, not_before, deposit_id),
    CONSTRAINT deposit_payout_fk FOREIGN KEY (deposit_id) REFERENCES deposit (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- for supervisors: exhausted deposits on several days may be somebody guessing
CREATE TABLE deposit_alert (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- one open alert a supplier and step
    open_key       VARCHAR(64) NULL,
    supplier_id    BIGINT      NOT NULL,
    kind           VARCHAR(40) NOT NULL,
    exhausted_days INT         NOT NULL,
    raised_at      DATETIME(3) NOT NULL,
    resolved_at    DATETIME(3) NULL,
    UNIQUE KEY deposit_alert_open (open_key),
    INDEX deposit_alert_raised (resolved_at, raised_at, id),
    CONSTRAINT deposit_alert_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
