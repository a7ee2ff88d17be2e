-- Login role and databases of the builder services. Needs the psql variable "password".
SELECT format('CREATE ROLE hab LOGIN SUPERUSER') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hab') \gexec
ALTER ROLE hab PASSWORD :'password';

SELECT format('CREATE DATABASE %I OWNER hab', name)
  FROM unnest(ARRAY['builder_sessionsrv', 'builder_originsrv', 'builder_jobsrv']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name) \gexec
