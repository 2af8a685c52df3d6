#!/usr/bin/env bash
# The long run of random decision streams: ten million ticks and more, every kind of decision accepted and refused at least
# 100 times, every balance checked after every tick. About ten minutes on two cores. UMBRAL_STREAMS sets the number.
set -euo pipefail
cd "$(dirname "$0")/.."
UMBRAL_STREAMS=${UMBRAL_STREAMS:-5800} cargo test --release --no-default-features --test all random_streams -- --nocapture
