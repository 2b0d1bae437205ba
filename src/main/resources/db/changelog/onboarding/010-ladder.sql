--liquibase formatted sql
--changeset gatehouse:onboarding-010-ladder
-- the steps of a supplier that were opened, skipped or suspended, and by whom
CREATE TABLE ladder_step (
    supplier_id BIGINT       NOT NULL,
    step        VARCHAR(40)  NOT NULL,
    state       VARCHAR(24)  NOT NULL,
    since       DATETIME(3)  NOT NULL,
    by_type     VARCHAR(16)  NOT NULL,
    by_id       BIGINT       NOT NULL,
    by_name     VARCHAR(100) NOT NULL,
    PRIMARY KEY (supplier_id, step),
    CONSTRAINT ladder_step_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
