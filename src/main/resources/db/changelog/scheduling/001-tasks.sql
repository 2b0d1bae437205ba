--liquibase formatted sql
--changeset gatehouse:scheduling-001-tasks
-- the table of db-scheduler: work that runs once in the cluster, and again after a crash
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    state                VARCHAR(20)  NULL,
    created_at           TIMESTAMP(6) NULL,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_execution_time (execution_time),
    INDEX scheduled_tasks_last_heartbeat (last_heartbeat),
    INDEX scheduled_tasks_priority_execution_time (priority DESC, execution_time ASC)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
