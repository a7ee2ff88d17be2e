-- Build jobs and the dependency graph. jobsrv answers for every shard and stores all of it in shard_0.
-- 64-bit ids that tell their shard: milliseconds since 2014-09-01, shard, counter.
CREATE OR REPLACE FUNCTION public.next_id(shard integer) RETURNS bigint LANGUAGE sql AS $$
  SELECT (((extract(epoch FROM clock_timestamp()) * 1000)::bigint - 1409529600000) << 23)
       | (shard::bigint << 10)
       | (nextval(format('shard_%s.id_seq', shard)::regclass) % 1024);
$$;

CREATE OR REPLACE FUNCTION public.present_shards() RETURNS TABLE (shard integer) LANGUAGE sql STABLE AS $$
  SELECT substring(nspname FROM 7)::integer FROM pg_namespace WHERE nspname ~ '^shard_[0-9]+$';
$$;

CREATE OR REPLACE FUNCTION public.create_shard(shard integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  SET LOCAL client_min_messages = warning;
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS shard_%s', shard);
  EXECUTE format('SET LOCAL search_path TO shard_%s, public', shard);
  CREATE SEQUENCE IF NOT EXISTS id_seq;
  EXECUTE format('CREATE TABLE IF NOT EXISTS groups (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    group_state text NOT NULL,
    project_name text NOT NULL,
    target text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz)', shard);
  CREATE INDEX IF NOT EXISTS groups_unfinished ON groups (id)
    WHERE group_state IN ('Queued', 'Pending', 'Dispatching');
  EXECUTE format('CREATE TABLE IF NOT EXISTS jobs (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    group_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    job_state text NOT NULL,
    project_name text NOT NULL,
    project_plan_path text NOT NULL,
    vcs text NOT NULL,
    vcs_data text NOT NULL,
    target text NOT NULL,
    worker text,
    package_ident text,
    net_error_msg text,
    build_started_at timestamptz,
    build_finished_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz)', shard);
  CREATE INDEX IF NOT EXISTS jobs_state ON jobs (job_state);
  EXECUTE format('CREATE TABLE IF NOT EXISTS group_projects (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    group_id bigint NOT NULL REFERENCES groups (id),
    owner_id bigint NOT NULL,
    project_name text NOT NULL,
    project_ident text NOT NULL,
    project_state text NOT NULL,
    job_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (group_id, project_name))', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS graph_packages (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    ident text NOT NULL UNIQUE,
    target text NOT NULL,
    deps text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())', shard);
  CREATE TABLE IF NOT EXISTS busy_workers (
    ident text NOT NULL,
    job_id bigint NOT NULL,
    quarantined boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ident, job_id));
END
$$;

DO $$ BEGIN PERFORM public.create_shard(0); END $$;
