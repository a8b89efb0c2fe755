#!/usr/bin/env bash
# Builds everything, runs every test on a private PostgreSQL that starts and stops with them, and the fuzzers for a
# minute: beside the tests, which mostly wait, one at a time and behind them. Longer fuzzing comes after the tests.
#   tests/run.sh                        all of it, debug build
#   tests/run.sh --fuzz-seconds 3600    the same with an hour of fuzzing; 0 leaves it out
#   tests/run.sh asan                   the tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   tests/run.sh tsan -L async          what runs beside the UI thread, under ThreadSanitizer
#   tests/run.sh dev -L catalog         what follows the preset goes to ctest
#   tests/run.sh fuzz [SECONDS [NAME…]] only the fuzzers (see tests/fuzz/run.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/functions.sh

fuzz_seconds=
if [ "${1:-}" = --fuzz-seconds ]; then
    [[ ${2:-} =~ ^[0-9]+$ ]] || stop "--fuzz-seconds takes a number of seconds."
    fuzz_seconds=$2 && shift 2
fi
preset=dev
case ${1:-} in
dev | asan | tsan | release | fuzz) preset=$1 && shift && fuzz_seconds=${fuzz_seconds:-0} ;;
esac

fuzz_seconds=${fuzz_seconds:-60}

require_packages runtime build test
if [ "$preset" = fuzz ]; then
    build fuzz
    exec bash tests/fuzz/run.sh "$@"
fi
if [ "$preset $*" = "tsan -L async" ]; then
    build tsan async_tests
else
    build "$preset"
fi
[ "$fuzz_seconds" = 0 ] || build fuzz

say "Testing ($preset)"
progress=()
[ ! -t 1 ] || progress=(--progress)
failed=0
fuzzing=
if [ "$fuzz_seconds" != 0 ] && [ "$fuzz_seconds" -le 60 ]; then
    fuzz_log=$(mktemp)
    trap 'kill -- "-$fuzzing" 2>/dev/null || true; rm -f "$fuzz_log"' EXIT
    set -m # a group of its own, so that it ends as one
    FUZZ_JOBS=1 nice -n 10 bash tests/fuzz/run.sh "$fuzz_seconds" >"$fuzz_log" 2>&1 &
    fuzzing=$!
    set +m
fi
ctest --test-dir "build/$preset" --output-on-failure -j 3 "${progress[@]}" "$@" || failed=$?
if [ -n "$fuzzing" ]; then
    wait "$fuzzing" || failed=1
    say "Fuzzing for $fuzz_seconds seconds"
    cat "$fuzz_log"
elif [ "$fuzz_seconds" != 0 ]; then
    say "Fuzzing for $fuzz_seconds seconds"
    bash tests/fuzz/run.sh "$fuzz_seconds" || failed=1
fi
exit "$failed"
