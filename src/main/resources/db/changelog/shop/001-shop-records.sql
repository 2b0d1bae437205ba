--liquibase formatted sql
--changeset gatehouse:shop-001-shop-records
-- what a supplier's platform told of its shop; no row: nothing bad is known
CREATE TABLE shop_record (
    supplier_id          BIGINT        NOT NULL PRIMARY KEY,
    disputes             INT           NOT NULL,
    dispute_rate_percent DECIMAL(9, 6) NOT NULL,
    annual_points        INT           NOT NULL,
    severe_ip_violation  BOOLEAN       NOT NULL,
    monthly_alipay_trade BOOLEAN       NOT NULL,
    fake_trade           BOOLEAN       NOT NULL,
    competitive          BOOLEAN       NOT NULL,
    violation_points     INT           NOT NULL,
    compliance_violation BOOLEAN       NOT NULL,
    infringement_points  BOOLEAN       NOT NULL,
    overdue              BOOLEAN       NOT NULL,
    dishonest            BOOLEAN       NOT NULL,
    abnormal             BOOLEAN       NOT NULL,
    CONSTRAINT shop_record_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
