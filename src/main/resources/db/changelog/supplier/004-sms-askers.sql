--liquibase formatted sql
--changeset gatehouse:supplier-004-sms-askers
-- how many SMS were asked for from one place within the hour, by keyed hash: all nodes count together; old rows go
CREATE TABLE sms_asker (
    asker VARBINARY(32) NOT NULL PRIMARY KEY,
    asked INT           NOT NULL,
    since DATETIME(3)   NOT NULL,
    INDEX sms_asker_since (since)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
