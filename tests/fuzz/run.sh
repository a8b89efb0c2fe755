#!/usr/bin/env bash
# Runs the fuzzers that the preset `fuzz` has built, two at a time.
#   tests/fuzz/run.sh                  a minute for all of them
#   tests/fuzz/run.sh 3600             an hour for all of them
#   tests/fuzz/run.sh 600 csv rows     ten minutes for these two
#   FUZZ_SEED=7 tests/fuzz/run.sh 600  from a seed that another run has named
#   FUZZ_JOBS=1 tests/fuzz/run.sh      one at a time, each for as long, so twice as long in all
# Each begins with its inputs in tests/data/fuzz/NAME. A minute or less begins with nothing else and from a fixed seed, so
# that it stays a minute and finds again what it finds; longer runs draw a seed, name it, and go on with what earlier ones
# found, which is kept in build/fuzz/corpus/NAME. An input that breaks something is kept in build/fuzz/found/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-60}
[ $# = 0 ] || shift
programs=build/fuzz/bin/fuzz.
names=("$@")
[ $# -gt 0 ] || for program in "$programs"*; do names+=("${program#"$programs"}"); done

jobs=2
[ ${#names[@]} -ge $jobs ] || jobs=${#names[@]}
export seed=${FUZZ_SEED:-1} kept=build/fuzz/corpus programs
if [ "$seconds" -le 60 ]; then
    kept=build/fuzz/minute
    rm -rf "$kept"
elif [ -z "${FUZZ_SEED:-}" ]; then
    seed=$(($(od -An -N4 -tu4 /dev/urandom) | 1)) # libFuzzer takes 0 for none
fi
export each=$((seconds * jobs / ${#names[@]} - 1)) # a second goes by before it begins and after it ends
[ "$each" -gt 0 ] || each=1
echo "seed $seed, $each seconds each"
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=0
export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

fuzz_one() {
    local name=$1 seeds=tests/data/fuzz/$1 corpus=$kept/$1 log=build/fuzz/$1.log dictionary=()
    mkdir -p "$seeds" "$corpus" build/fuzz/found
    [ ! -e "tests/fuzz/$name.dict" ] || dictionary=("-dict=tests/fuzz/$name.dict")
    if "$programs$name" -seed="$seed" -max_total_time="$each" -timeout=10 -rss_limit_mb=1024 -max_len=4096 -verbosity=1 \
        -artifact_prefix="build/fuzz/found/$name-" "${dictionary[@]}" "$corpus" "$seeds" >"$log" 2>&1; then
        printf 'fuzz %-14s ok: %s\n' "$name" "$(grep -aE '^Done' "$log" | tail -n 1)"
        return 0
    fi
    printf 'fuzz %-14s FAILED\n' "$name"
    grep -avE '^#|^INFO|^(NEW|REDUCE)' "$log" | head -n 14
    local input
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    printf '\nTo see it again:\n    %s%s %s\nWhen it is mended, add it to tests/data/fuzz/%s/.\n\n' \
        "$programs" "$name" "${input:-(no input was kept, see $log)}" "$name"
    return 1
}
export -f fuzz_one

printf '%s\n' "${names[@]}" | xargs -P "${FUZZ_JOBS:-$jobs}" -I NAME bash -c 'fuzz_one NAME'
