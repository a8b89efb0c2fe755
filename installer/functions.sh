# Shared by installer/run.sh and tests/run.sh: packages and building. Source it from the root of the tree.

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# require_packages LIST…: installs what is missing of installer/packages/LIST.txt; asks nothing when all is there.
require_packages() {
    local wanted installed missing=() package as_root=()
    wanted=$(for list in "$@"; do cat "installer/packages/$list.txt"; done)
    if ! command -v apt-get >/dev/null; then
        printf 'This is not Debian, so install these packages yourself:\n%s\n' "$wanted" >&2
        return 0
    fi
    # shellcheck disable=SC2086
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | sed -n 's/ installed$//p' || true)
    for package in $wanted; do
        grep -qx "$package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop "Packages are missing, and installing them takes root. Run this as root once:
apt-get install ${missing[*]}"
        as_root=(sudo)
        say "Your password is asked for to install packages."
    fi
    say "Installing ${#missing[@]} packages"
    # Purser makes its own private database; Debian need not start a system-wide one.
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
        printf 'create_main_cluster = false\n' |
            "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/purser.conf >/dev/null
    fi
    "${as_root[@]}" apt-get -q update || stop "The package lists could not be read. Check the network and try again."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}" ||
        stop "The packages could not be installed. The lines above say why."
}

# How many compilers fit: one for each processor, and for each 1.5 GB of memory.
compile_jobs() {
    local memory
    memory=$(awk '/MemAvailable/ { print int($2 / 1572864) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    [ "$memory" -lt "$(nproc)" ] && echo "$memory" || nproc
}

# build PRESET [TARGET…]: configures when needed and builds, with ninja's progress.
build() {
    local preset=$1 targets=()
    shift
    [ $# = 0 ] || targets=(--target "$@")
    if [ ! -e "build/$preset/build.ninja" ]; then
        say "Preparing the build ($preset)"
        cmake --preset "$preset"
    fi
    say "Building ($preset)"
    cmake --build --preset "$preset" -j "$(compile_jobs)" "${targets[@]}"
}
