--liquibase formatted sql
--changeset gatehouse:audit-001-entries
-- append-only: who did and who saw what. Rows are only ever inserted, in the transaction of what they tell.
CREATE TABLE audit_entry (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at             DATETIME(3)   NOT NULL,
    actor_type     VARCHAR(16)   NOT NULL,
    actor_id       BIGINT        NOT NULL,
    actor_name     VARCHAR(100)  NOT NULL,
    action         VARCHAR(64)   NOT NULL,
    application_id BIGINT        NULL,
    subject        VARCHAR(100)  NULL,
    detail         VARCHAR(2000) NULL,
    INDEX audit_entry_application (application_id, id),
    INDEX audit_entry_actor (actor_type, actor_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
