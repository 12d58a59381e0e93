# Sourced by .ci/run: a PostgreSQL to test on, as POSTGRES_URL. One that answers is used; else a cluster of our own is made in a
# scratch folder and stopped at the end; where PostgreSQL is not installed, Debian's package is installed first.

POSTGRES_PORT=5432
POSTGRES_URL=''
postgres_data=''

postgres_answers() {
  node --input-type=module -e '
    import pg from "pg";
    const client = new pg.Client({ connectionString: process.argv[1], connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      const { rows } = await client.query("show server_version");
      console.log("PostgreSQL " + rows[0].server_version + " answers at " + process.argv[1]);
      await client.end();
    } catch (error) {
      if (process.argv[2] === "loud") console.error(error.message);
      process.exit(1);
    }' "$1" "${2:-quiet}"
}

# as_postgres COMMAND…: PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

postgres_programs() {
  local candidate
  for candidate in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v pg_ctl || echo /nowhere/pg_ctl)")"; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ]; then
      printf '%s' "$candidate"
      return 0
    fi
  done
}

postgres_install() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo 'No PostgreSQL answers on 127.0.0.1:5432 and none is installed; as an ordinary user without sudo, this script cannot install it.' >&2
      exit 1
    fi
    root=(sudo -n)
  fi
  "${root[@]}" apt-get update -q
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends postgresql
}

# postgres_start SCRATCH
postgres_start() {
  POSTGRES_URL="postgresql://postgres@127.0.0.1:$POSTGRES_PORT/postgres"
  if postgres_answers "$POSTGRES_URL"; then return 0; fi

  local programs
  programs=$(postgres_programs)
  if [ -z "$programs" ]; then
    postgres_install
    programs=$(postgres_programs)
    # Debian starts a cluster of its own; it asks for passwords, so it is of no use here.
  fi
  if [ -z "$programs" ]; then
    echo 'PostgreSQL is installed, but initdb and pg_ctl are nowhere to be found.' >&2
    exit 1
  fi

  # Not below $1, nor in a TMPDIR of our own: those are closed to the user "postgres".
  postgres_data=$(mktemp -d /tmp/pledgewatch-pg.XXXXXX)
  if [ "$(id -u)" -eq 0 ]; then chown postgres: "$postgres_data"; fi
  POSTGRES_PORT=$(node -p 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); }); ""' | tr -d '[:space:]')
  POSTGRES_URL="postgresql://postgres@127.0.0.1:$POSTGRES_PORT/postgres"
  (
    cd /
    as_postgres "$programs/initdb" -D "$postgres_data/data" -U postgres --auth=trust --encoding=UTF8 --locale=C >"$1/initdb.log" 2>&1 ||
      { cat "$1/initdb.log" >&2; exit 1; }
    as_postgres "$programs/pg_ctl" -D "$postgres_data/data" -w -t 60 -l "$postgres_data/log" \
      -o "-c listen_addresses=127.0.0.1 -c port=$POSTGRES_PORT -c unix_socket_directories=$postgres_data" start >/dev/null ||
      { cat "$postgres_data/log" >&2; exit 1; }
  )
  postgres_answers "$POSTGRES_URL" loud
}

postgres_stop() {
  if [ -z "$postgres_data" ]; then return 0; fi
  local programs
  programs=$(postgres_programs)
  (cd / && as_postgres "$programs/pg_ctl" -D "$postgres_data/data" -m fast -w stop >/dev/null 2>&1) || true
  rm -rf "$postgres_data"
}
