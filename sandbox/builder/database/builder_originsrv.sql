-- Origins and all that belongs to them, in the shard of the origin's name.
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
  EXECUTE format('CREATE TABLE IF NOT EXISTS origins (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    name text NOT NULL UNIQUE,
    owner_id bigint NOT NULL,
    default_package_visibility text NOT NULL DEFAULT ''public'',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz)', shard);
  CREATE TABLE IF NOT EXISTS origin_members (
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin_id, account_id));
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_packages (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    ident text NOT NULL UNIQUE,
    checksum text NOT NULL,
    manifest text NOT NULL,
    target text NOT NULL,
    deps text[] NOT NULL,
    visibility text NOT NULL DEFAULT ''public'',
    created_at timestamptz NOT NULL DEFAULT now())', shard);
  CREATE INDEX IF NOT EXISTS origin_packages_name ON origin_packages (name);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_channels (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin_id, name))', shard);
  CREATE TABLE IF NOT EXISTS origin_channel_packages (
    channel_id bigint NOT NULL REFERENCES origin_channels (id),
    package_id bigint NOT NULL REFERENCES origin_packages (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel_id, package_id));
  CREATE INDEX IF NOT EXISTS origin_channel_packages_package ON origin_channel_packages (package_id);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_projects (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    package_name text NOT NULL,
    name text NOT NULL UNIQUE,
    plan_path text NOT NULL,
    owner_id bigint NOT NULL,
    vcs_type text NOT NULL,
    vcs_data text NOT NULL,
    visibility text NOT NULL DEFAULT ''public'',
    created_at timestamptz NOT NULL DEFAULT now())', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_integrations (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin text NOT NULL,
    integration text NOT NULL,
    name text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin, integration, name))', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_project_integrations (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    project_id bigint NOT NULL REFERENCES origin_projects (id),
    integration_id bigint NOT NULL REFERENCES origin_integrations (id),
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (project_id, integration_id))', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_invitations (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    owner_id bigint NOT NULL,
    ignored boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin_id, account_id))', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_public_keys (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    revision text NOT NULL,
    full_name text NOT NULL UNIQUE,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS origin_secret_keys (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    revision text NOT NULL,
    full_name text NOT NULL UNIQUE,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())', shard);
END
$$;

-- A transaction per shard: one for all would hold more locks than PostgreSQL grants by default.
CREATE OR REPLACE PROCEDURE public.create_all_shards() LANGUAGE plpgsql AS $$
BEGIN
  FOR shard IN 0..127 LOOP
    PERFORM public.create_shard(shard);
    COMMIT;
  END LOOP;
END
$$;
CALL public.create_all_shards();
DROP PROCEDURE public.create_all_shards();
