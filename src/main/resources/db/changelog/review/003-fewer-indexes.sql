--liquibase formatted sql
--changeset gatehouse:review-003-fewer-indexes
-- each claim and each decision changes the entries of its case in every index that knows its state or its holder.
-- what is claimed is found along the queue: as many rows as people hold
ALTER TABLE review_case
    DROP INDEX review_case_queue,
    DROP INDEX review_case_decided,
    DROP INDEX review_case_lease,
    DROP INDEX review_case_holder,
    DROP INDEX review_case_supplier,
    DROP COLUMN version,
    ADD INDEX review_case_queue (kind, state, due, application_id, promised_before, latest_before, holder_id),
    -- a case has the time of its decision just as long as it is closed
    ADD INDEX review_case_decided (kind, decided_at, application_id);
-- rows of a case are found by their whole key, which the case knows
ALTER TABLE review_case_gram DROP INDEX review_case_gram_application;
-- cases whose pairs are still to be added: a search looks through their names
CREATE TABLE review_gram_new (
    application_id BIGINT NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
