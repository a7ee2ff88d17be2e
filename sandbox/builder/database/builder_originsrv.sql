-- Origins and all that belongs to them, in the shard of the origin's name.
SET ROLE builder_originsrv;
\ir shards.sql

CREATE FUNCTION public.create_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TABLE IF NOT EXISTS origins (
    id bigint PRIMARY KEY DEFAULT next_id(),
    name text NOT NULL UNIQUE,
    owner_id bigint NOT NULL,
    default_package_visibility text NOT NULL DEFAULT 'public',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz);
  CREATE TABLE IF NOT EXISTS origin_members (
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    account_sync boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin_id, account_id));
  CREATE INDEX IF NOT EXISTS origin_members_unsynced ON origin_members (origin_id) WHERE NOT account_sync;
  CREATE TABLE IF NOT EXISTS origin_packages (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    ident text NOT NULL UNIQUE,
    checksum text NOT NULL,
    manifest text NOT NULL,
    target text NOT NULL,
    deps text[] NOT NULL,
    visibility text NOT NULL DEFAULT 'public',
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX IF NOT EXISTS origin_packages_name ON origin_packages (name);
  CREATE TABLE IF NOT EXISTS origin_channels (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin_id, name));
  CREATE TABLE IF NOT EXISTS origin_channel_packages (
    channel_id bigint NOT NULL REFERENCES origin_channels (id),
    package_id bigint NOT NULL REFERENCES origin_packages (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel_id, package_id));
  CREATE INDEX IF NOT EXISTS origin_channel_packages_package ON origin_channel_packages (package_id);
  CREATE TABLE IF NOT EXISTS origin_projects (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    package_name text NOT NULL,
    name text NOT NULL UNIQUE,
    plan_path text NOT NULL,
    owner_id bigint NOT NULL,
    vcs_type text NOT NULL,
    vcs_data text NOT NULL,
    visibility text NOT NULL DEFAULT 'public',
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS origin_integrations (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin text NOT NULL,
    integration text NOT NULL,
    name text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin, integration, name));
  CREATE TABLE IF NOT EXISTS origin_project_integrations (
    id bigint PRIMARY KEY DEFAULT next_id(),
    project_id bigint NOT NULL REFERENCES origin_projects (id),
    integration_id bigint NOT NULL REFERENCES origin_integrations (id),
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (project_id, integration_id));
  CREATE TABLE IF NOT EXISTS origin_invitations (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    origin_name text NOT NULL,
    account_id bigint NOT NULL,
    account_name text NOT NULL,
    owner_id bigint NOT NULL,
    ignored boolean NOT NULL DEFAULT false,
    account_sync boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (origin_id, account_id));
  CREATE INDEX IF NOT EXISTS origin_invitations_unsynced ON origin_invitations (origin_id) WHERE NOT account_sync;
  CREATE TABLE IF NOT EXISTS origin_public_keys (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    revision text NOT NULL,
    full_name text NOT NULL UNIQUE,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS origin_secret_keys (
    id bigint PRIMARY KEY DEFAULT next_id(),
    origin_id bigint NOT NULL REFERENCES origins (id),
    owner_id bigint NOT NULL,
    name text NOT NULL,
    revision text NOT NULL,
    full_name text NOT NULL UNIQUE,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
END
$$;

CALL public.create_shards(127);

-- A text may be in any shard, so a search looks into one after the other; a shard that is locked holds it up.
CREATE FUNCTION public.search_packages(query text) RETURNS TABLE (ident text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  number integer;
BEGIN
  FOR number IN SELECT shard FROM public.present_shards() LOOP
    RETURN QUERY EXECUTE format(
      'SELECT ident FROM shard_%s.origin_packages WHERE ident LIKE ''%%'' || $1 || ''%%'' AND visibility = ''public''',
      number) USING query;
  END LOOP;
END
$$;

CREATE FUNCTION public.list_origins() RETURNS TABLE (name text, owner_id bigint, packages bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  number integer;
BEGIN
  FOR number IN SELECT shard FROM public.present_shards() LOOP
    RETURN QUERY EXECUTE format(
      'SELECT origin.name, origin.owner_id,
              (SELECT count(DISTINCT package.name) FROM shard_%1$s.origin_packages package
               WHERE package.origin_id = origin.id AND package.visibility = ''public'')
       FROM shard_%1$s.origins origin', number);
  END LOOP;
END
$$;

-- Members and invitations that sessionsrv has not been told of yet: account_sync says so.
CREATE FUNCTION public.unsynced_accounts()
RETURNS TABLE (kind text, id bigint, origin_id bigint, origin_name text, account_id bigint, account_name text,
               owner_id bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  number integer;
BEGIN
  FOR number IN SELECT shard FROM public.present_shards() LOOP
    RETURN QUERY EXECUTE format(
      'SELECT ''member'', 0::bigint, origin_id, origin_name, account_id, account_name, 0::bigint
       FROM shard_%1$s.origin_members WHERE NOT account_sync
       UNION ALL
       SELECT ''invitation'', id, origin_id, origin_name, account_id, account_name, owner_id
       FROM shard_%1$s.origin_invitations WHERE NOT account_sync', number);
  END LOOP;
END
$$;
