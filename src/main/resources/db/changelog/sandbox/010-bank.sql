--liquibase formatted sql
--changeset gatehouse:sandbox-010-bank
-- the stand-in of the payout bank: how it behaves next, and what it paid; used only where sample data run
CREATE TABLE sandbox_bank (
    id           INT         NOT NULL PRIMARY KEY,
    delay_millis BIGINT      NOT NULL,
    -- how many notices it sends of one payment: banks repeat themselves
    copies       INT         NOT NULL,
    -- what becomes of the next payments, so many times, then they arrive again
    next_outcome VARCHAR(16) NOT NULL,
    next_reason  VARCHAR(32) NULL,
    next_times   INT         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO sandbox_bank (id, delay_millis, copies, next_outcome, next_reason, next_times)
VALUES (1, 3000, 2, 'ARRIVED', NULL, 0);
-- the accounts of the suppliers' banks: the only place where the amount can be read
CREATE TABLE sandbox_payment (
    deposit_id   BIGINT         NOT NULL PRIMARY KEY,
    account      VARBINARY(200) NOT NULL,
    account_hash VARBINARY(32)  NOT NULL,
    holder       VARCHAR(400)   NOT NULL,
    branch       VARCHAR(400)   NOT NULL,
    amount       VARBINARY(200) NOT NULL,
    outcome      VARCHAR(16)    NOT NULL,
    reason       VARCHAR(32)    NULL,
    taken_at     DATETIME(3)    NOT NULL,
    booked_at    DATETIME(3)    NULL,
    -- the next notice; none once all were sent
    notify_at    DATETIME(3)    NULL,
    notices_left INT            NOT NULL,
    INDEX sandbox_payment_notice (notify_at, deposit_id),
    INDEX sandbox_payment_account (account_hash, booked_at),
    INDEX sandbox_payment_booked (booked_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
