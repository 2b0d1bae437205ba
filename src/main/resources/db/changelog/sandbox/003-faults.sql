--liquibase formatted sql
--changeset gatehouse:sandbox-003-faults
-- which stand-ins misbehave at their next calls; used only where sample data run
CREATE TABLE sandbox_fault (
    counterpart VARCHAR(40) NOT NULL PRIMARY KEY,
    kind        VARCHAR(10) NOT NULL,
    times       INT         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
