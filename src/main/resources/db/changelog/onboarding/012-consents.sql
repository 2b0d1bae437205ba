--liquibase formatted sql
--changeset gatehouse:onboarding-012-consents
-- 同意: which version of which document was agreed to with a round, and when
CREATE TABLE application_consent (
    application_id BIGINT      NOT NULL,
    round          INT         NOT NULL,
    field          VARCHAR(64) NOT NULL,
    document       VARCHAR(40) NOT NULL,
    version        VARCHAR(40) NOT NULL,
    accepted_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (application_id, round, field, document),
    CONSTRAINT application_consent_fk FOREIGN KEY (application_id) REFERENCES application (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- until now no form was taken without these consents, and each document had one version
INSERT INTO application_consent (application_id, round, field, document, version, accepted_at)
SELECT sent.id, sent.round, asked.field, asked.document, '2026-01', sent.submitted_at
FROM (
    SELECT id, kind, round, submitted_at FROM application
    UNION ALL
    SELECT a.id, a.kind, r.round, r.submitted_at FROM application_round r JOIN application a ON a.id = r.application_id
) sent
JOIN (
    SELECT 'TRANSFER_COLLECTION' kind, 'collectionAgreed' field, 'COLLECTION_SERVICE' document
    UNION ALL SELECT 'TRANSFER_COLLECTION', 'billsAgreed', 'COMMERCIAL_DRAFT'
    UNION ALL SELECT 'TRANSFER_COLLECTION', 'billsAgreed', 'BANK_ACCEPTANCE_DISCOUNT'
    UNION ALL SELECT 'PROCUREMENT_MERCHANT', 'agreed', 'MERCHANT_SERVICE'
    UNION ALL SELECT 'PROCUREMENT_MERCHANT', 'agreed', 'PROCUREMENT_PLATFORM'
    UNION ALL SELECT 'BILL_ACCOUNT', 'agreed', 'BILL_SERVICE'
) asked ON asked.kind = sent.kind COLLATE utf8mb4_bin;
