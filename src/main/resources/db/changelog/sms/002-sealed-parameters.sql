--liquibase formatted sql
--changeset gatehouse:sms-002-sealed-parameters
-- parameters may carry a verification code: sealed, and blank again once they are of no more use.
-- a row that is being sent is due again at the end of its lease: not_before says so, one index finds both
ALTER TABLE sms_message DROP COLUMN parameters, DROP COLUMN leased_until;
ALTER TABLE sms_message ADD COLUMN parameters VARBINARY(4000) NULL AFTER template;
-- when a gateway may have seen it for the first time: from that day on its records are asked
ALTER TABLE sms_message ADD COLUMN tried_at DATETIME(3) NULL;
-- how often a taken row was written: the answer of a sender whose lease is over changes nothing
ALTER TABLE sms_message ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
-- the outbox on screens: the newest first, of one state or of all
ALTER TABLE sms_message ADD INDEX sms_message_state (state, id);
