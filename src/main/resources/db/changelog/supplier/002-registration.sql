--liquibase formatted sql
--changeset gatehouse:supplier-002-registration
-- what a supplier says of itself 注册资料; a person's name is sealed
ALTER TABLE supplier
    ADD COLUMN contact_name VARBINARY(600) NULL AFTER mobile_hash,
    ADD COLUMN company_name VARCHAR(400) NULL AFTER contact_name,
    ADD COLUMN trade_role VARCHAR(8) NOT NULL DEFAULT 'SELLER' AFTER company_name;
-- 同意: which version of which document, and when
CREATE TABLE supplier_consent (
    supplier_id BIGINT      NOT NULL,
    document    VARCHAR(40) NOT NULL,
    version     VARCHAR(40) NOT NULL,
    accepted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (supplier_id, document, version),
    CONSTRAINT supplier_consent_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- one row a phone that was sent codes: locked while they are counted, whether or not it has an account
CREATE TABLE verification_phone (
    mobile_hash VARBINARY(32) NOT NULL PRIMARY KEY,
    asked_at    DATETIME(3)   NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
