--liquibase formatted sql
--changeset gatehouse:onboarding-013-fewer-indexes
-- nobody looks for an application by its company number: the desk does, in its own table
ALTER TABLE application DROP INDEX application_company_number, DROP COLUMN version;
