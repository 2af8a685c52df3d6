#!/usr/bin/env bash
# Compiles the engine to wasm32, runs it in Node and compares its digests with those of a native release build and with the
# golden ones, which the tests check in debug.
# Where rustup has the target it is used; else Debian's Rust packages with a standard library built from source.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}/wasm
native=${CARGO_TARGET_DIR:-target}

if rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown; then
  cargo rustc --release --lib --no-default-features --crate-type cdylib --target wasm32-unknown-unknown --target-dir "$target"
else
  if ! { [ -x /usr/bin/cargo ] && [ -x /usr/bin/wasm-ld-19 ]; }; then
    apt-get update -qq && apt-get install -y -qq rustc-web cargo-web rust-web-src lld-19
  fi
  RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19 \
    /usr/bin/cargo rustc -Z build-std=std,panic_abort --release --lib --no-default-features --crate-type cdylib \
    --target wasm32-unknown-unknown --target-dir "$target"
fi

cargo build --release --no-default-features --target-dir "$native"
cat > "$target/digests.mjs" <<'JS'
import { readFileSync } from 'node:fs';
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const [scenario, seed, policy] = process.argv.slice(3);
const digest = instance.exports.umbral_digest(Number(scenario), BigInt(seed), Number(policy));
console.log(BigInt.asUintN(64, digest).toString(16).padStart(16, '0'));
JS

failed=0
scenario=0
for file in scenarios/*.ron; do
  id=$(basename "$file" .ron)
  for seed in 1 7 2026; do
    policy=0
    for name in do-nothing reference; do
      there=$(node "$target/digests.mjs" "$target/wasm32-unknown-unknown/release/umbral.wasm" $scenario $seed $policy)
      here=$("$native/release/umbral" run "$id" --seed $seed --policy $name --format json | grep '"digest"' | cut -d'"' -f4)
      debug=$(grep "^$id $seed $name " tests/golden/digests.txt | cut -d' ' -f4)
      same=same; [ "$there" = "$here" ] && [ "$here" = "$debug" ] || { same=DIFFERENT; failed=1; }
      echo "$id seed $seed $name: wasm $there native release $here golden (debug) $debug $same"
      policy=$((policy + 1))
    done
  done
  scenario=$((scenario + 1))
done
exit $failed
