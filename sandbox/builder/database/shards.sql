-- What every database of Builder has in common: shards, which are schemas shard_0, shard_1, … of the same tables. Each
-- database brings its tables as public.create_tables(), which makes them in the schema that comes first in the search
-- path. All of it belongs to the service's own role.
CREATE FUNCTION public.present_shards() RETURNS TABLE (shard integer) LANGUAGE sql STABLE AS $$
  SELECT substring(nspname FROM 7)::integer AS shard FROM pg_namespace WHERE nspname ~ '^shard_[0-9]+$' ORDER BY 1;
$$;

-- Ids are 64-bit numbers that tell their shard: milliseconds since 2014-09-01, shard, counter.
CREATE FUNCTION public.create_shard(shard integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  SET LOCAL client_min_messages = warning;
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS shard_%s', shard);
  EXECUTE format('SET LOCAL search_path TO shard_%s, public', shard);
  CREATE SEQUENCE IF NOT EXISTS id_seq;
  EXECUTE format($body$
    CREATE OR REPLACE FUNCTION next_id() RETURNS bigint LANGUAGE sql AS $id$
      SELECT (((extract(epoch FROM clock_timestamp()) * 1000)::bigint - 1409529600000) << 23)
           | (%1$s::bigint << 10)
           | (nextval('shard_%1$s.id_seq') %% 1024);
    $id$ $body$, shard);
  PERFORM public.create_tables();
END
$$;

-- A transaction per shard: one for all would hold more locks than PostgreSQL grants by default.
CREATE PROCEDURE public.create_shards(last_shard integer) LANGUAGE plpgsql AS $$
BEGIN
  FOR shard IN 0..last_shard LOOP
    PERFORM public.create_shard(shard);
    COMMIT;
  END LOOP;
END
$$;
