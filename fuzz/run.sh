#!/usr/bin/env bash
# Builds the fuzz target of the loader and runs it for SECONDS (600 without), seeded with the shipped scenarios and the small one of
# the tests. Works with a stable toolchain: libFuzzer comes with the crate, coverage with LLVM. Needs a C++ compiler.
#   fuzz/run.sh [SECONDS]
# It ends with "Done N runs" and exit code 0, or with the place of a panic and the text that caused it in fuzz/artifacts/.
# To try that text again: TARGET/x86_64-unknown-linux-gnu/release/loader fuzz/artifacts/crash-…
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
target=${CARGO_TARGET_DIR:-target}
export RUSTC_BOOTSTRAP=1
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
 -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-dead-code --cfg fuzzing"
RUSTFLAGS=$(echo "$RUSTFLAGS" | tr -d '\n')
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release ${JOBS:+-j $JOBS} --target "$host" --target-dir "$target"
mkdir -p corpus artifacts
for scenario in ../scenarios/*.ron ../tests/broken/base.ron; do
  series="${scenario%.ron}-arrivals.csv"
  [ "$scenario" = ../tests/broken/base.ron ] && series=../tests/broken/base.csv
  { cat "$scenario"; [ -f "$series" ] && { printf '\n%%%%\n'; cat "$series"; }; } > "corpus/seed-$(basename "$scenario")" || true
done
# Names of fields and words, so that the fuzzer need not guess them.
grep -ohE '^ *(pub )?[A-Za-z_0-9]+[:,({]' ../src/scenario/schema/*.rs | sed -E 's/^ *(pub )?//; s/(.*)/"\1"/' | sort -u > loader.dict
exec "$target/$host/release/loader" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -max_len=200000 \
  -dict=loader.dict -artifact_prefix=artifacts/ corpus
