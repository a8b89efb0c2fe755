#!/usr/bin/env bash
# Installs what Purser needs on Debian 12, builds it and starts it with the demo company. As root, or as a user with
# sudo. Run again, it starts at once. Arguments are handed to purser.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/functions.sh

require_packages runtime build
build release purser purserctl

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Starting Purser"
    exec build/release/bin/purser --demo "$@"
fi

pictures=${PURSER_TOUR_DIR:-$PWD/build/tour}
say "There is no display here, so every page is drawn to a picture instead."
mkdir -p "$pictures"
QT_QPA_PLATFORM=offscreen build/release/bin/purser --tour "$pictures" "$@"
say "The pictures are in $pictures"
