--liquibase formatted sql
--changeset gatehouse:feed-001-changes
-- what every node reads a few times a second and fans out to its open screens; trimmed after minutes
CREATE TABLE change_feed (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- the database's own time: trimming must not follow a clock that can be moved
    at      DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    topic   VARCHAR(32)  NOT NULL,
    subject BIGINT       NOT NULL,
    detail  VARCHAR(500) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
