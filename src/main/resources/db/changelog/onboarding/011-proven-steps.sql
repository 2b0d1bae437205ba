--liquibase formatted sql
--changeset gatehouse:onboarding-011-proven-steps
-- which kind's automatic check opened a step and when, and why its approval was taken back since
ALTER TABLE ladder_step
    ADD COLUMN proven_by VARCHAR(40) NULL,
    ADD COLUMN proven_at DATETIME(3) NULL,
    ADD COLUMN revoked_reason VARCHAR(500) NULL,
    ADD INDEX ladder_step_proven (proven_at, supplier_id);
-- this step alone has such a check so far, and a review leaves the name of one of the staff
UPDATE ladder_step SET proven_by = step, proven_at = since
WHERE step = 'GENERAL_TAXPAYER' AND state = 'VERIFIED' AND by_type IN ('SUPPLIER', 'PLATFORM');
UPDATE ladder_step SET revoked_reason = COALESCE((
    SELECT r.supplier_text FROM application a
    JOIN application_reason r ON r.application_id = a.id AND r.code = 'REVOKED'
    WHERE a.supplier_id = ladder_step.supplier_id AND a.kind = ladder_step.step
    ORDER BY a.id DESC, r.round DESC LIMIT 1), '')
WHERE state = 'SUSPENDED';
