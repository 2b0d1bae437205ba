--liquibase formatted sql
--changeset gatehouse:audit-002-ways-to-find
-- each filter of the audit page reads its own index backwards, by time: with a day a range of it, without one its end
ALTER TABLE audit_entry
    DROP INDEX audit_entry_application,
    DROP INDEX audit_entry_actor,
    ADD INDEX audit_entry_at (at, id),
    ADD INDEX audit_entry_application (application_id, at, id),
    ADD INDEX audit_entry_actor (actor_type, actor_id, at, id),
    ADD INDEX audit_entry_action (action, at, id),
    ADD INDEX audit_entry_subject (subject, at, id);
