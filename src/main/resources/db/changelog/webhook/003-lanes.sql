--liquibase formatted sql
--changeset gatehouse:webhook-003-lanes
-- each address has a lane of its own: what is due is looked for address by address
ALTER TABLE webhook_delivery
    ADD INDEX webhook_delivery_lane (endpoint_id, state, not_before, id),
    DROP INDEX webhook_delivery_due;
