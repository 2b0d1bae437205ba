--liquibase formatted sql
--changeset gatehouse:review-004-pairs-as-numbers
-- any two characters within a company name (and ^ with its first), in queue order; rows of closed cases are marked a moment
-- later. The kind, the mark and both characters are one number: 20 bits, 1 bit, 21 bits, 21 bits
CREATE TABLE review_case_pair (
    pair           BIGINT      NOT NULL,
    due            DATETIME(3) NOT NULL,
    application_id BIGINT      NOT NULL,
    PRIMARY KEY (pair, due, application_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--changeset gatehouse:review-004-pairs-brought-over
INSERT INTO review_case_pair (pair, due, application_id)
SELECT (CRC32(kind) & 1048575) << 43 | is_open << 42
    | CAST(CONV(HEX(CONVERT(LEFT(gram, 1) USING utf32)), 16, 10) AS UNSIGNED) << 21
    | CAST(CONV(HEX(CONVERT(SUBSTRING(gram, 2, 1) USING utf32)), 16, 10) AS UNSIGNED), due, application_id
FROM review_case_gram;
-- one statement each from here on: a start that is cut short goes on where it was
--changeset gatehouse:review-004-no-pairs-as-texts
DROP TABLE review_case_gram;
--changeset gatehouse:review-004-short-phones
-- a case's phones by the beginning of their keyed hash: what is looked up lies in no order, and is kept short
CREATE TABLE review_case_phone_short (
    application_id BIGINT    NOT NULL,
    phone_key      BINARY(8) NOT NULL,
    PRIMARY KEY (application_id, phone_key),
    INDEX review_case_phone_key (phone_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--changeset gatehouse:review-004-phones-brought-over
INSERT INTO review_case_phone_short (application_id, phone_key)
SELECT DISTINCT application_id, LEFT(phone_hash, 8) FROM review_case_phone;
--changeset gatehouse:review-004-no-long-phones
DROP TABLE review_case_phone;
--changeset gatehouse:review-004-phones-named
RENAME TABLE review_case_phone_short TO review_case_phone;
--changeset gatehouse:review-004-no-index-of-numbers
-- the id can be read from a number
ALTER TABLE review_case DROP INDEX review_case_number;
