--liquibase formatted sql
--changeset gatehouse:document-001-scans
CREATE TABLE scan (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id        BIGINT       NULL,
    platform_client_id BIGINT       NULL,
    file_name          VARCHAR(200) NOT NULL,
    type               VARCHAR(8)   NOT NULL,
    size               BIGINT       NOT NULL,
    sha256             CHAR(64)     NOT NULL,
    width              INT          NOT NULL,
    height             INT          NOT NULL,
    store_key          VARCHAR(200) NOT NULL,
    uploaded_at        DATETIME(3)  NOT NULL,
    INDEX scan_sha256 (sha256),
    INDEX scan_supplier (supplier_id, id),
    INDEX scan_client (platform_client_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
