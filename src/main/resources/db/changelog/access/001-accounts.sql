--liquibase formatted sql
--changeset gatehouse:access-001-accounts
CREATE TABLE staff_account (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username             VARCHAR(64)  NOT NULL,
    display_name         VARCHAR(64)  NOT NULL,
    password_hash        VARCHAR(255) NOT NULL,
    enabled              BOOLEAN      NOT NULL,
    must_change_password BOOLEAN      NOT NULL,
    locale               VARCHAR(16)  NULL,
    color_scheme         VARCHAR(8)   NULL,
    created_at           DATETIME(3)  NOT NULL,
    version              BIGINT       NOT NULL,
    UNIQUE KEY staff_account_username (username)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE staff_role (
    staff_id BIGINT      NOT NULL,
    role     VARCHAR(32) NOT NULL,
    PRIMARY KEY (staff_id, role),
    CONSTRAINT staff_role_account FOREIGN KEY (staff_id) REFERENCES staff_account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- which queues a reviewer may work on
CREATE TABLE staff_queue (
    staff_id BIGINT      NOT NULL,
    kind     VARCHAR(40) NOT NULL,
    PRIMARY KEY (staff_id, kind),
    CONSTRAINT staff_queue_account FOREIGN KEY (staff_id) REFERENCES staff_account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- failures at a door, by keyed hash of the login and of the address: two nodes see the same count
CREATE TABLE login_throttle (
    door_key      VARBINARY(32) NOT NULL PRIMARY KEY,
    failures      INT           NOT NULL,
    last_failure  DATETIME(3)   NOT NULL,
    blocked_until DATETIME(3)   NULL,
    INDEX login_throttle_last_failure (last_failure)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE platform_client (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(100)  NOT NULL,
    token_hash VARBINARY(32) NOT NULL,
    enabled    BOOLEAN       NOT NULL,
    created_at DATETIME(3)   NOT NULL,
    version    BIGINT        NOT NULL,
    UNIQUE KEY platform_client_name (name),
    UNIQUE KEY platform_client_token (token_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- the link that makes the first administrator: one row, used once
CREATE TABLE first_administrator (
    id         INT           NOT NULL PRIMARY KEY,
    token_hash VARBINARY(32) NOT NULL,
    created_at DATETIME(3)   NOT NULL,
    used_at    DATETIME(3)   NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
