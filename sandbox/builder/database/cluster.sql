-- Login roles and databases of the builder services. `hab` is the superuser that people use; each service has a role of
-- its own, which owns its database and may not enter the others. Needs the psql variables password,
-- sessionsrv_password, originsrv_password and jobsrv_password.
SELECT 'CREATE ROLE hab LOGIN SUPERUSER' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hab') \gexec
ALTER ROLE hab PASSWORD :'password';

CREATE ROLE builder_sessionsrv LOGIN PASSWORD :'sessionsrv_password';
CREATE ROLE builder_originsrv LOGIN PASSWORD :'originsrv_password';
CREATE ROLE builder_jobsrv LOGIN PASSWORD :'jobsrv_password';

SELECT statement
  FROM unnest(ARRAY['builder_sessionsrv', 'builder_originsrv', 'builder_jobsrv']) AS name,
       unnest(ARRAY[format('CREATE DATABASE %1$I OWNER %1$I', name),
                    format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', name)])
         WITH ORDINALITY AS step (statement, position)
 ORDER BY name, position \gexec

-- The exporter of the database's statistics: known by its user on the node, so it has no password.
CREATE ROLE prometheus LOGIN CONNECTION LIMIT 3;
GRANT pg_monitor TO prometheus;
