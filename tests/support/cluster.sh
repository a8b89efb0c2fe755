#!/usr/bin/env bash
# A private PostgreSQL for tests: start|stop|again DIR. "again" starts one that was killed, with its data. Unix socket
# in DIR, superuser "postgres" trusted, durability off (tests of durability make their own cluster). Nothing is vacuumed
# or analysed unless a test does so: when the server comes by must not decide what a plan or an estimate looks like.
set -euo pipefail
action=$1 dir=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

as_owner() { # PostgreSQL refuses to run as root
    if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

stop() {
    [ -d "$dir/data" ] || return 0
    local pid # of a run that was cut off, perhaps: by now it may be anybody's
    pid=$(head -n 1 "$dir/data/postmaster.pid" 2>/dev/null || true)
    if [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd")" = "$(realpath "$dir/data")" ]; then
        as_owner "$bin/pg_ctl" -D "$dir/data" -m immediate -w -t 180 stop >/dev/null 2>&1 || true
    fi
    rm -rf "$dir"
}

case $action in
start)
    stop
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    as_owner "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null
    printf 'local all postgres trust\nlocal all all scram-sha-256\n' > "$dir/data/pg_hba.conf"
    cat >> "$dir/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
unix_socket_permissions = 0777
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
shared_buffers = 256MB
max_connections = 200
max_locks_per_transaction = 256
CONF
    if [ -e "$bin/../lib/auth_delay.so" ]; then # as the program's own server has it, only quicker
        printf "shared_preload_libraries = 'auth_delay'\nauth_delay.milliseconds = 100\n" >> "$dir/data/postgresql.conf"
    fi
    chmod 755 "$dir"
    as_owner "$bin/pg_ctl" -D "$dir/data" -w -t 180 -l "$dir/log" start >/dev/null
    ;;
again)
    for _ in $(seq 50); do # the processes of the killed server may still be going
        as_owner "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" start >/dev/null 2>&1 && exit 0
        sleep 0.1
    done
    exit 1
    ;;
stop) stop ;;
*) echo "usage: cluster.sh start|stop|again DIR" >&2; exit 2 ;;
esac
