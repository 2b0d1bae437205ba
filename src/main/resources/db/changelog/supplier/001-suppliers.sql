--liquibase formatted sql
--changeset gatehouse:supplier-001-suppliers
CREATE TABLE supplier (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    member_name        VARCHAR(64)    NOT NULL,
    password_hash      VARCHAR(255)   NULL,
    mobile             VARBINARY(200) NOT NULL,
    mobile_hash        VARBINARY(32)  NOT NULL,
    platform_client_id BIGINT         NULL,
    enabled            BOOLEAN        NOT NULL,
    locale             VARCHAR(16)    NULL,
    color_scheme       VARCHAR(8)     NULL,
    registered_at      DATETIME(3)    NOT NULL,
    version            BIGINT         NOT NULL,
    UNIQUE KEY supplier_member_name (member_name),
    INDEX supplier_mobile (mobile_hash),
    INDEX supplier_client (platform_client_id, id),
    CONSTRAINT supplier_client_fk FOREIGN KEY (platform_client_id) REFERENCES platform_client (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- 验证码 for a new password; the code itself is never stored
CREATE TABLE verification_code (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    purpose     VARCHAR(32)   NOT NULL,
    mobile_hash VARBINARY(32) NOT NULL,
    supplier_id BIGINT        NULL,
    code_hash   VARBINARY(32) NOT NULL,
    created_at  DATETIME(3)   NOT NULL,
    expires_at  DATETIME(3)   NOT NULL,
    tries       INT           NOT NULL,
    used_at     DATETIME(3)   NULL,
    INDEX verification_code_mobile (mobile_hash, purpose, created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
