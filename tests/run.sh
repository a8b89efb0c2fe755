#!/usr/bin/env bash
# Builds everything and runs every test on a private PostgreSQL that starts and stops with them.
#   tests/run.sh                    all tests, debug build
#   tests/run.sh asan               the same under AddressSanitizer and UndefinedBehaviorSanitizer
#   tests/run.sh dev -L catalog     what follows the preset goes to ctest
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/functions.sh

preset=dev
case ${1:-} in
dev | asan | tsan | release) preset=$1 && shift ;;
esac

require_packages runtime build test
build "$preset"
say "Testing ($preset)"
progress=()
[ ! -t 1 ] || progress=(--progress)
exec ctest --test-dir "build/$preset" --output-on-failure -j 2 "${progress[@]}" "$@"
