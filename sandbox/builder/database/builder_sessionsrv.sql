-- Accounts, their origins and invitations. An account lives in the shard of its name, the rest in that of its id.
SET ROLE builder_sessionsrv;
\ir shards.sql

CREATE FUNCTION public.create_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TABLE IF NOT EXISTS accounts (
    id bigint PRIMARY KEY DEFAULT next_id(),
    name text NOT NULL UNIQUE,
    email text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz);
  CREATE TABLE IF NOT EXISTS account_origins (
    id bigint PRIMARY KEY DEFAULT next_id(),
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    origin_id bigint NOT NULL,
    origin_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (account_id, origin_id));
  CREATE TABLE IF NOT EXISTS account_invitations (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL,
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    owner_id bigint NOT NULL,
    ignored boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (account_id, origin_id));
END
$$;

CALL public.create_shards(127);

-- What sessionsrv believes of all members, to be compared with what originsrv knows.
CREATE FUNCTION public.all_account_origins()
RETURNS TABLE (account_id bigint, account_name text, origin_id bigint, origin_name text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  number integer;
BEGIN
  FOR number IN SELECT shard FROM public.present_shards() LOOP
    RETURN QUERY EXECUTE format(
      'SELECT account_id, account_name, origin_id, origin_name FROM shard_%s.account_origins', number);
  END LOOP;
END
$$;
