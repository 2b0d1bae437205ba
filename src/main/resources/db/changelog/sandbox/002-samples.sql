--liquibase formatted sql
--changeset gatehouse:sandbox-002-samples
-- one row once sample data were begun; finished when the last sample is in
CREATE TABLE sandbox_samples (
    id          INT         NOT NULL PRIMARY KEY,
    begun_at    DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
