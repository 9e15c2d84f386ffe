#!/usr/bin/env bash
# Runs once, at the first start of the database container: roles, schemas and extensions of the platform.
# The server's entry point calls it with POSTGRES_USER and POSTGRES_DB; the passwords come from the environment.
set -euo pipefail
: "${LIANXI_OWNER_PASSWORD:?}" "${LIANXI_PEOPLE_PASSWORD:?}" "${LIANXI_CASES_PASSWORD:?}" "${LIANXI_MEETINGS_PASSWORD:?}" "${LIANXI_SUPERVISION_PASSWORD:?}"
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --quiet --single-transaction \
  --set owner="$LIANXI_OWNER_PASSWORD" --set people="$LIANXI_PEOPLE_PASSWORD" --set cases="$LIANXI_CASES_PASSWORD" \
  --set meetings="$LIANXI_MEETINGS_PASSWORD" --set supervision="$LIANXI_SUPERVISION_PASSWORD" <<'SQL'
SELECT set_config('lianxi.password_owner', :'owner', false), set_config('lianxi.password_people', :'people', false),
  set_config('lianxi.password_cases', :'cases', false), set_config('lianxi.password_meetings', :'meetings', false),
  set_config('lianxi.password_supervision', :'supervision', false) \g /dev/null
\i /lianxi/provision.sql
SQL
