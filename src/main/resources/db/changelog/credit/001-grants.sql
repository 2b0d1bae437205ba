--liquibase formatted sql
--changeset gatehouse:credit-001-grants
-- every grant of credit terms ever made; the latest of a supplier and a buyer is the one that holds
CREATE TABLE credit_grant (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    supplier_id    BIGINT         NOT NULL,
    buyer_id       BIGINT         NOT NULL,
    credit_limit   DECIMAL(14, 2) NOT NULL,
    settlement_day INT            NOT NULL,
    at             DATETIME(3)    NOT NULL,
    by_name        VARCHAR(100)   NOT NULL,
    INDEX credit_grant_latest (supplier_id, buyer_id, id),
    INDEX credit_grant_history (supplier_id, id),
    CONSTRAINT credit_grant_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id),
    CONSTRAINT credit_grant_buyer_fk FOREIGN KEY (buyer_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
