-- Roles and schemas of the platform: one schema and one login role per service, one owner of everything.
-- Idempotent. It runs in the platform's database as its administrator, in one transaction. The launcher (packages/platform) and the
-- container's first start (docker/postgres/10-provision.sh) both run this file and pass the passwords as session settings:
--   lianxi.password_owner, lianxi.password_people, lianxi.password_cases, lianxi.password_meetings, lianxi.password_supervision
DO $provision$
DECLARE
  services constant text[] := ARRAY['people', 'cases', 'meetings', 'supervision'];
  service text;
  role_name text;
  secret text;
BEGIN
  -- Roles belong to the whole server: two databases that are provisioned at once (tests do that) must not collide.
  BEGIN
    LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
  EXCEPTION WHEN insufficient_privilege THEN
    NULL; -- a managed server: then there is one platform on it anyway
  END;

  FOREACH service IN ARRAY ARRAY['owner'] || services LOOP
    role_name := 'lianxi_' || service;
    secret := current_setting('lianxi.password_' || service, true);
    IF coalesce(secret, '') = '' THEN
      RAISE EXCEPTION 'no password for role %: set lianxi.password_%', role_name, service;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD %L', role_name, secret);
    -- A refused statement quotes what somebody entered: services log class, code and place, the server says nothing.
    BEGIN
      EXECUTE format('ALTER ROLE %I IN DATABASE %I SET log_min_messages = fatal', role_name, current_database());
      EXECUTE format('ALTER ROLE %I IN DATABASE %I SET log_min_error_statement = panic', role_name, current_database());
      EXECUTE format('ALTER ROLE %I IN DATABASE %I SET log_error_verbosity = terse', role_name, current_database());
    EXCEPTION WHEN insufficient_privilege THEN
      NULL; -- a managed server: its administrator sets them, see run-with-own-postgres.md
    END;
  END LOOP;

  -- An administrator who is no superuser needs this to make things that belong to the owner.
  IF NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT lianxi_owner TO %I', current_user);
  END IF;

  -- Nobody gets in who is not named here; services make no tables, temporary ones included.
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO lianxi_owner', current_database());
  REVOKE ALL ON SCHEMA public FROM PUBLIC;

  CREATE SCHEMA IF NOT EXISTS extensions;
  GRANT USAGE ON SCHEMA extensions TO lianxi_owner;
  CREATE EXTENSION IF NOT EXISTS ltree SCHEMA extensions;
  CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA extensions;
  CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions;
  EXECUTE format('ALTER ROLE lianxi_owner IN DATABASE %I SET search_path = extensions', current_database());

  CREATE SCHEMA IF NOT EXISTS bus AUTHORIZATION lianxi_owner;

  FOREACH service IN ARRAY services LOOP
    role_name := 'lianxi_' || service;
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION lianxi_owner', service);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role_name);
    EXECUTE format('GRANT USAGE ON SCHEMA %I, extensions, bus TO %I', service, role_name);
    EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = %I, extensions', role_name, current_database(), service);
    -- Rows are read, added and changed; a table whose rows may be deleted says so in its migration.
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE lianxi_owner IN SCHEMA %I GRANT SELECT, INSERT, UPDATE ON TABLES TO %I', service, role_name);
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE lianxi_owner IN SCHEMA %I GRANT USAGE ON SEQUENCES TO %I', service, role_name);
  END LOOP;
END
$provision$;
