--liquibase formatted sql
--changeset gatehouse:bank-001-bank-directory
-- the bank directory: filled by import (administrators, page 银行目录), one line a branch: 联行号,银行,网点
CREATE TABLE bank (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- 行别代码, the first three digits of its branches' numbers
    prefix     CHAR(3)      NOT NULL,
    name       VARCHAR(100) NOT NULL,
    -- names in the form in which they are looked for
    search_key VARCHAR(200) NOT NULL,
    -- what people call it: 工行
    short_name VARCHAR(100) NULL,
    short_key  VARCHAR(200) NULL,
    UNIQUE KEY bank_search (search_key),
    INDEX bank_short (short_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE bank_branch (
    cnaps      CHAR(12)     NOT NULL PRIMARY KEY,
    bank_id    BIGINT       NOT NULL,
    name       VARCHAR(100) NOT NULL,
    search_key VARCHAR(200) NOT NULL,
    INDEX bank_branch_search (bank_id, search_key),
    CONSTRAINT bank_branch_fk FOREIGN KEY (bank_id) REFERENCES bank (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Seeded with the head offices of the national banks, 成都银行实验支行 and 隆尧县农村信用社. Source: the public 行名行号 of the
-- People's Bank's payment system (CNAPS), as banks and payment companies publish them; every number's check digit
-- (ISO 7064 MOD 11,10) was computed again. Short names are what people say.
INSERT INTO bank (id, prefix, name, search_key, short_name, short_key) VALUES
    (1, '102', '中国工商银行', '中国工商银行', '工行', '工行'),
    (2, '103', '中国农业银行', '中国农业银行', '农行', '农行'),
    (3, '104', '中国银行', '中国银行', '中行', '中行'),
    (4, '105', '中国建设银行', '中国建设银行', '建行', '建行'),
    (5, '301', '交通银行', '交通银行', '交行', '交行'),
    (6, '302', '中信银行', '中信银行', '中信', '中信'),
    (7, '303', '中国光大银行', '中国光大银行', '光大', '光大'),
    (8, '304', '华夏银行', '华夏银行', '华夏', '华夏'),
    (9, '305', '中国民生银行', '中国民生银行', '民生', '民生'),
    (10, '306', '广发银行', '广发银行', '广发', '广发'),
    (11, '307', '平安银行', '平安银行', '平安', '平安'),
    (12, '308', '招商银行', '招商银行', '招行', '招行'),
    (13, '309', '兴业银行', '兴业银行', '兴业', '兴业'),
    (14, '310', '上海浦东发展银行', '上海浦东发展银行', '浦发银行', '浦发银行'),
    (15, '315', '恒丰银行', '恒丰银行', '恒丰', '恒丰'),
    (16, '316', '浙商银行', '浙商银行', '浙商', '浙商'),
    (17, '318', '渤海银行', '渤海银行', '渤海', '渤海'),
    (18, '323', '浙江网商银行', '浙江网商银行', '网商银行', '网商银行'),
    (19, '403', '中国邮政储蓄银行', '中国邮政储蓄银行', '邮储银行', '邮储银行'),
    (20, '201', '国家开发银行', '国家开发银行', '国开行', '国开行'),
    (21, '202', '中国进出口银行', '中国进出口银行', '进出口银行', '进出口银行'),
    (22, '203', '中国农业发展银行', '中国农业发展银行', '农发行', '农发行'),
    (23, '313', '成都银行', '成都银行', '成都银行', '成都银行'),
    (24, '402', '隆尧县农村信用社', '隆尧县农村信用社', '农村信用社', '农村信用社');
INSERT INTO bank_branch (cnaps, bank_id, name, search_key) VALUES
    ('102100099996', 1, '中国工商银行总行', '中国工商银行总行'),
    ('103100000026', 2, '中国农业银行总行', '中国农业银行总行'),
    ('104100000004', 3, '中国银行总行', '中国银行总行'),
    ('105100000017', 4, '中国建设银行总行', '中国建设银行总行'),
    ('301290000007', 5, '交通银行总行', '交通银行总行'),
    ('302100011000', 6, '中信银行总行', '中信银行总行'),
    ('303100000006', 7, '中国光大银行总行', '中国光大银行总行'),
    ('304100040000', 8, '华夏银行总行', '华夏银行总行'),
    ('305100000013', 9, '中国民生银行总行', '中国民生银行总行'),
    ('306581000003', 10, '广发银行总行', '广发银行总行'),
    ('307584007998', 11, '平安银行总行', '平安银行总行'),
    ('308584000013', 12, '招商银行总行', '招商银行总行'),
    ('309391000011', 13, '兴业银行总行', '兴业银行总行'),
    ('310290000013', 14, '上海浦东发展银行总行', '上海浦东发展银行总行'),
    ('315456000105', 15, '恒丰银行总行', '恒丰银行总行'),
    ('316331000018', 16, '浙商银行总行', '浙商银行总行'),
    ('318110000014', 17, '渤海银行总行', '渤海银行总行'),
    ('323331000001', 18, '浙江网商银行总行', '浙江网商银行总行'),
    ('403100000004', 19, '中国邮政储蓄银行总行', '中国邮政储蓄银行总行'),
    ('201100000017', 20, '国家开发银行总行', '国家开发银行总行'),
    ('202100000003', 21, '中国进出口银行总行', '中国进出口银行总行'),
    ('203100000019', 22, '中国农业发展银行总行', '中国农业发展银行总行'),
    ('313651027012', 23, '成都银行实验支行', '成都银行实验支行'),
    ('402132600287', 24, '隆尧县农村信用社', '隆尧县农村信用社');
