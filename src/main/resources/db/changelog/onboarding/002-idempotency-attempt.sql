--liquibase formatted sql
--changeset gatehouse:onboarding-002-idempotency-attempt
-- which attempt holds the reservation: one that was taken over must not answer any more
ALTER TABLE idempotency_key ADD COLUMN attempt INT NOT NULL DEFAULT 1;
