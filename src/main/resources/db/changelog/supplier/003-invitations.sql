--liquibase formatted sql
--changeset gatehouse:supplier-003-invitations
-- 邀请: a buyer asks a phone to confirm that they work together
CREATE TABLE invitation (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    buyer_id           BIGINT         NOT NULL,
    mobile             VARBINARY(200) NOT NULL,
    mobile_hash        VARBINARY(32)  NOT NULL,
    token_hash         VARBINARY(32)  NOT NULL,
    state              VARCHAR(16)    NOT NULL,
    created_at         DATETIME(3)    NOT NULL,
    expires_at         DATETIME(3)    NOT NULL,
    joined_supplier_id BIGINT         NULL,
    joined_at          DATETIME(3)    NULL,
    version            BIGINT         NOT NULL,
    UNIQUE KEY invitation_token (token_hash),
    INDEX invitation_buyer (buyer_id, id),
    INDEX invitation_buyer_day (buyer_id, created_at),
    INDEX invitation_mobile (mobile_hash, id),
    CONSTRAINT invitation_buyer_fk FOREIGN KEY (buyer_id) REFERENCES supplier (id),
    CONSTRAINT invitation_joined_fk FOREIGN KEY (joined_supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- 合格供应商库: supplier by buyer; who left stays with the reason
CREATE TABLE qualified_pool (
    buyer_id    BIGINT       NOT NULL,
    supplier_id BIGINT       NOT NULL,
    source      VARCHAR(16)  NOT NULL,
    joined_at   DATETIME(3)  NOT NULL,
    left_at     DATETIME(3)  NULL,
    left_reason VARCHAR(200) NULL,
    PRIMARY KEY (buyer_id, supplier_id),
    INDEX qualified_pool_buyer (buyer_id, left_at, joined_at),
    INDEX qualified_pool_supplier (supplier_id, left_at),
    CONSTRAINT qualified_pool_buyer_fk FOREIGN KEY (buyer_id) REFERENCES supplier (id),
    CONSTRAINT qualified_pool_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
