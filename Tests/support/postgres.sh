#!/usr/bin/env bash
# Usage: Tests/support/postgres.sh [FOLDER]
#
# Runs a PostgreSQL server for tests, of this process alone, until its standard input ends: then the
# server is stopped and everything removed, however whoever started it has ended. It listens at a
# socket in a new folder and nowhere else. Everybody there is let in without a password, but for the
# role "guarded", whose password is "p@ss/word".
#
# Once the server takes connections, the folder is printed: postgres://postgres@/postgres?host=FOLDER.
# Each line of the input is a command: "restart" ends all connections and starts the server again,
# "crash" kills it as a lost machine would and starts it again, "stop" and "start" do the half of it.
# After each, "done" is printed.

set -euo pipefail

# Whoever ends its starter with all of its group must leave it alive to clean up.
[[ ${ORIENT_POSTGRES_APART:-} == yes ]] || exec env ORIENT_POSTGRES_APART=yes setsid --wait "$0" "$@"

for folder in "$(dirname "$(command -v postgres || true)")" /usr/lib/postgresql/*/bin; do
  [[ -x $folder/initdb ]] && programs=$folder
done
[[ -n ${programs:-} ]] || { echo "PostgreSQL is not installed; run Scripts/install --test" >&2 && exit 2; }

# Tests make and drop hundreds of databases, each several megabytes that a disk would have to keep.
megabytes=$(df --output=avail --block-size=1M /dev/shm 2>/dev/null | tail -n 1 || echo 0)
parent=${TMPDIR:-/tmp}
((megabytes < 4096)) || [[ ! -w /dev/shm ]] || parent=/dev/shm
folder=$(mktemp -d "${1:-$parent}/orient-postgres-XXXXXX")
as_owner=()
if ((EUID == 0)); then
  # The server refuses to run as root.
  account=nobody
  ! id postgres &>/dev/null || account=postgres
  as_owner=(setpriv --reuid "$account" --regid "$(id -g "$account")" --clear-groups)
  chown "$account" "$folder"
fi
cd "$folder"

start() {
  "${as_owner[@]}" "$programs/pg_ctl" start --pgdata data --log log --wait --timeout 60 --silent \
    --options "-c listen_addresses= -c unix_socket_directories=$folder" <&- >/dev/null
}

stop() {
  [[ ! -f data/postmaster.pid ]] ||
    "${as_owner[@]}" "$programs/pg_ctl" stop --pgdata data --mode "$1" --wait --silent <&- || true
}

finish() {
  stop immediate
  cd /
  rm -rf "$folder"
}
trap finish EXIT
# A terminal's Ctrl-C goes to all of its processes; the input ends soon enough.
trap '' INT TERM HUP

"${as_owner[@]}" "$programs/initdb" --pgdata data --username postgres --auth trust --encoding UTF8 \
  --locale C --no-instructions >initdb.log
printf 'local all guarded scram-sha-256\nlocal all all trust\n' >data/pg_hba.conf
printf '%s\n' 'fsync = on' 'max_connections = 200' 'shared_buffers = 64MB' 'checkpoint_timeout = 1h' \
  'max_wal_size = 4GB' 'synchronous_commit = local' "synchronous_standby_names = 'nobody'" >>data/postgresql.conf
start
"$programs/psql" --quiet --host "$folder" --username postgres --command \
  "CREATE ROLE guarded LOGIN PASSWORD 'p@ss/word'" <&-
echo "$folder"

while read -r command; do
  case $command in
    restart) stop fast && start ;;
    crash) stop immediate && start ;;
    stop) stop fast ;;
    start) start ;;
  esac
  echo "done"
done
