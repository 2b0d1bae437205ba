--liquibase formatted sql
--changeset gatehouse:deposit-002-attention
-- whether a later deposit took its place: what is over then needs nobody's attention, and the list begins with what does
ALTER TABLE deposit
    ADD COLUMN superseded BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX deposit_attention (superseded, state, id);
UPDATE deposit d
JOIN (SELECT supplier_id, kind, MAX(id) AS id FROM deposit GROUP BY supplier_id, kind) newest
    ON newest.supplier_id = d.supplier_id AND newest.kind = d.kind
SET d.superseded = TRUE
WHERE d.id < newest.id;
