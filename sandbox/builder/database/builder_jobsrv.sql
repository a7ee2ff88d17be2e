-- Build jobs and the dependency graph. jobsrv answers for every shard and stores all of it in shard_0.
SET ROLE builder_jobsrv;
\ir shards.sql

CREATE FUNCTION public.create_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TABLE IF NOT EXISTS groups (
    id bigint PRIMARY KEY DEFAULT next_id(),
    group_state text NOT NULL,
    project_name text NOT NULL,
    target text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz);
  CREATE INDEX IF NOT EXISTS groups_unfinished ON groups (id)
    WHERE group_state IN ('Queued', 'Pending', 'Dispatching');
  CREATE TABLE IF NOT EXISTS jobs (
    id bigint PRIMARY KEY DEFAULT next_id(),
    group_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    job_state text NOT NULL,
    project_name text NOT NULL,
    project_plan_path text NOT NULL,
    vcs text NOT NULL,
    vcs_data text NOT NULL,
    target text NOT NULL,
    worker text,
    scheduler_sync boolean NOT NULL DEFAULT false,
    package_ident text,
    net_error_msg text,
    build_started_at timestamptz,
    build_finished_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz);
  CREATE INDEX IF NOT EXISTS jobs_state ON jobs (job_state);
  CREATE INDEX IF NOT EXISTS jobs_unsynced ON jobs (id) WHERE NOT scheduler_sync;
  CREATE TABLE IF NOT EXISTS group_projects (
    id bigint PRIMARY KEY DEFAULT next_id(),
    group_id bigint NOT NULL REFERENCES groups (id),
    owner_id bigint NOT NULL,
    project_name text NOT NULL,
    project_ident text NOT NULL,
    project_state text NOT NULL,
    job_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (group_id, project_name));
  CREATE TABLE IF NOT EXISTS graph_packages (
    id bigint PRIMARY KEY DEFAULT next_id(),
    ident text NOT NULL UNIQUE,
    target text NOT NULL,
    deps text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS busy_workers (
    ident text NOT NULL,
    job_id bigint NOT NULL,
    quarantined boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ident, job_id));
END
$$;

CALL public.create_shards(0);
\ir builder_jobsrv_functions.sql
