-- Accounts, their origins and invitations. An account lives in the shard of its name, the rest in that of its id.
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
  EXECUTE format('CREATE TABLE IF NOT EXISTS accounts (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    name text NOT NULL UNIQUE,
    email text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz)', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS account_origins (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    origin_id bigint NOT NULL,
    origin_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (account_id, origin_id))', shard);
  EXECUTE format('CREATE TABLE IF NOT EXISTS account_invitations (
    id bigint PRIMARY KEY DEFAULT public.next_id(%s),
    origin_id bigint NOT NULL,
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    owner_id bigint NOT NULL,
    ignored boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (account_id, origin_id))', shard);
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
