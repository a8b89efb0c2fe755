#!/usr/bin/env bash
# Benchmarks: how far the program is from the fastest that the machine can do, measured side by side.
#   tests/bench/run.sh              every group
#   tests/bench/run.sh catalog rls  these groups
# A line a figure: GROUP/NAME ratio=… limit=… ours=… floor=… unit=…; lines with # explain. Not 0 when a limit is broken.
# The private PostgreSQL and its million products are kept in PURSER_BENCH_DIR (else below the cache folder) and made
# anew when the schema or the data script changes. Two runs wait for each other. PURSER_BENCH_BUILD=0: no building.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installer/functions.sh

if [ "${PURSER_BENCH_BUILD:-1}" != 0 ]; then
    {
        require_packages runtime build test
        build release bench
    } >&2
fi
bench=$PWD/build/release/bin/bench
[ $# -gt 0 ] || set -- $("$bench" --list)

if [ "$(id -u)" = 0 ]; then default=/var/cache/purser-bench; else default=${XDG_CACHE_HOME:-$HOME/.cache}/purser-bench; fi
dir=${PURSER_BENCH_DIR:-$default}
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
as_owner() { # PostgreSQL refuses to run as root
    if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

mkdir -p "$dir"
[ "$(id -u)" != 0 ] || chown postgres "$dir"
exec 9>"$dir/lock"
flock -n 9 || { say "Waiting for another benchmark to end" >&2; flock 9; }

if [ ! -e "$dir/data/PG_VERSION" ]; then
    say "Making the database cluster in $dir" >&2
    rm -rf "$dir/data"
    as_owner "$programs/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --data-checksums -N >/dev/null
fi
# As the program's own cluster is set up (app/server/clusterfiles.cpp), durability included.
memory=$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
buffers=$((memory / 8 < 64 ? 64 : memory / 8 > 512 ? 512 : memory / 8))
as_owner tee "$dir/data/postgresql.auto.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
unix_socket_permissions = 0777
shared_buffers = ${buffers}MB
effective_cache_size = $((memory / 2))MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 1GB
random_page_cost = 1.1
jit = off
password_encryption = scram-sha-256
timezone = 'UTC'
CONF
printf 'local all postgres,purser_bench trust\nlocal all all scram-sha-256\n' | as_owner tee "$dir/data/pg_hba.conf" >/dev/null

runtime=$(mktemp -d)
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$runtime}
stop_server() { as_owner "$programs/pg_ctl" -D "$dir/data" -m fast -w stop >/dev/null 2>&1 9>&- || true; }
trap 'stop_server; rm -rf "$runtime"' EXIT
stop_server # left over from a run that was killed
as_owner "$programs/pg_ctl" -D "$dir/data" -w -t 120 -l "$dir/log" start >/dev/null 9>&-

export PURSER_TEST_CLUSTER=$dir QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} LC_ALL=C.UTF-8
# The first paint is measured in a window of an X server, everything else without one.
screen=()
if [ -z "${DISPLAY:-}" ] && command -v xvfb-run >/dev/null; then screen=(xvfb-run -a -s "-screen 0 1440x900x24"); fi
failed=0
for group in "$@"; do
    "${screen[@]}" "$bench" "$group" 9>&- || failed=1
done
exit $failed
