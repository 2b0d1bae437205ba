--liquibase formatted sql
--changeset gatehouse:help-002-in-order-of-asking
-- who asked first is served first: ids follow the order in which rows were begun, not in which they were asked;
-- a supplier's own are read by feedback_day
ALTER TABLE feedback
    ADD INDEX feedback_waiting (state, asked_at),
    DROP INDEX feedback_state,
    DROP INDEX feedback_supplier;
