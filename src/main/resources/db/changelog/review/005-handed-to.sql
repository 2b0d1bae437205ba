--liquibase formatted sql
--changeset gatehouse:review-005-room-for-names
-- before the note of a hand-over stand the names of whom it came from and went to
ALTER TABLE review_step MODIFY note VARCHAR(800) NULL;
