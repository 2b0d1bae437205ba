--liquibase formatted sql

--changeset gatehouse:calendar-001-business-calendar
CREATE TABLE calendar_year (
    year       INT          NOT NULL PRIMARY KEY,
    status     VARCHAR(16)  NOT NULL,
    notice_no  VARCHAR(64)  NULL,
    notice_url VARCHAR(512) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE business_calendar (
    day         DATE         NOT NULL PRIMARY KEY,
    kind        VARCHAR(8)   NOT NULL,
    name        VARCHAR(32)  NOT NULL,
    source      VARCHAR(64)  NOT NULL,
    imported_by VARCHAR(64)  NOT NULL,
    imported_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- one row: whoever changes a day or a year adds one in the same transaction, and every node reads the tables again
CREATE TABLE calendar_version (
    id      INT    NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO calendar_version (id, version) VALUES (1, 1);

--changeset gatehouse:calendar-002-year-2024
INSERT INTO calendar_year (year, status, notice_no, notice_url) VALUES (2024, 'ANNOUNCED', '国办发明电〔2023〕7号', 'https://zh.wikisource.org/wiki/国务院办公厅关于2024年部分节假日安排的通知');
INSERT INTO business_calendar (day, kind, name, source, imported_by, imported_at) VALUES
    ('2024-01-01', 'OFF', '元旦', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-04', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-10', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-11', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-12', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-13', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-14', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-15', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-16', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-17', 'OFF', '春节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-02-18', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-04-04', 'OFF', '清明', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-04-05', 'OFF', '清明', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-04-06', 'OFF', '清明', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-04-07', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-04-28', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-01', 'OFF', '劳动节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-02', 'OFF', '劳动节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-03', 'OFF', '劳动节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-04', 'OFF', '劳动节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-05', 'OFF', '劳动节', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-05-11', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-06-10', 'OFF', '端午', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-09-14', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-09-15', 'OFF', '中秋', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-09-16', 'OFF', '中秋', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-09-17', 'OFF', '中秋', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-09-29', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-01', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-02', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-03', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-04', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-05', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-06', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-07', 'OFF', '国庆', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2024-10-12', 'WORK', '调休上班', '国办发明电〔2023〕7号', 'gatehouse', UTC_TIMESTAMP(3));

--changeset gatehouse:calendar-003-year-2025
INSERT INTO calendar_year (year, status, notice_no, notice_url) VALUES (2025, 'ANNOUNCED', '国办发明电〔2024〕12号', NULL);
INSERT INTO business_calendar (day, kind, name, source, imported_by, imported_at) VALUES
    ('2025-01-01', 'OFF', '元旦', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-01-26', 'WORK', '调休上班', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-01-28', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-01-29', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-01-30', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-01-31', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-02-01', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-02-02', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-02-03', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-02-04', 'OFF', '春节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-02-08', 'WORK', '调休上班', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-04-04', 'OFF', '清明', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-04-05', 'OFF', '清明', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-04-06', 'OFF', '清明', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-04-27', 'WORK', '调休上班', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-01', 'OFF', '劳动节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-02', 'OFF', '劳动节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-03', 'OFF', '劳动节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-04', 'OFF', '劳动节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-05', 'OFF', '劳动节', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-05-31', 'OFF', '端午', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-06-01', 'OFF', '端午', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-06-02', 'OFF', '端午', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-09-28', 'WORK', '调休上班', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-01', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-02', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-03', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-04', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-05', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-06', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-07', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-08', 'OFF', '国庆、中秋', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2025-10-11', 'WORK', '调休上班', '国办发明电〔2024〕12号', 'gatehouse', UTC_TIMESTAMP(3));

--changeset gatehouse:calendar-004-year-2026
INSERT INTO calendar_year (year, status, notice_no, notice_url) VALUES (2026, 'ANNOUNCED', '国办发明电〔2025〕7号', 'https://politics.gmw.cn/2025-11-04/content_38391083.htm');
INSERT INTO business_calendar (day, kind, name, source, imported_by, imported_at) VALUES
    ('2026-01-01', 'OFF', '元旦', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-01-02', 'OFF', '元旦', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-01-03', 'OFF', '元旦', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-01-04', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-14', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-15', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-16', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-17', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-18', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-19', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-20', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-21', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-22', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-23', 'OFF', '春节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-02-28', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-04-04', 'OFF', '清明', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-04-05', 'OFF', '清明', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-04-06', 'OFF', '清明', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-01', 'OFF', '劳动节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-02', 'OFF', '劳动节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-03', 'OFF', '劳动节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-04', 'OFF', '劳动节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-05', 'OFF', '劳动节', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-05-09', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-06-19', 'OFF', '端午', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-06-20', 'OFF', '端午', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-06-21', 'OFF', '端午', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-09-20', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-09-25', 'OFF', '中秋', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-09-26', 'OFF', '中秋', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-09-27', 'OFF', '中秋', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-01', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-02', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-03', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-04', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-05', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-06', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-07', 'OFF', '国庆', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2026-10-10', 'WORK', '调休上班', '国办发明电〔2025〕7号', 'gatehouse', UTC_TIMESTAMP(3));

--changeset gatehouse:calendar-005-year-2027
INSERT INTO calendar_year (year, status, notice_no, notice_url) VALUES (2027, 'PROVISIONAL', NULL, NULL);
INSERT INTO business_calendar (day, kind, name, source, imported_by, imported_at) VALUES
    ('2027-01-01', 'OFF', '元旦', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-02-05', 'OFF', '春节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-02-06', 'OFF', '春节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-02-07', 'OFF', '春节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-02-08', 'OFF', '春节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-04-05', 'OFF', '清明', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-05-01', 'OFF', '劳动节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-05-02', 'OFF', '劳动节', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-06-09', 'OFF', '端午', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-09-15', 'OFF', '中秋', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-10-01', 'OFF', '国庆', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-10-02', 'OFF', '国庆', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3)),
    ('2027-10-03', 'OFF', '国庆', '全国年节及纪念日放假办法（2024-11-10修订）', 'gatehouse', UTC_TIMESTAMP(3));
