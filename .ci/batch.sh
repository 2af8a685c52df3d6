#!/usr/bin/env bash
# What a batch promises beyond the tests in Rust, with Python's own tools: an independent computation of the summary, Gymnasium's check_env, and one merged
# file from Dask with a killed worker and from GNU parallel. Called by .ci/run with the program and a folder to work in. Skips loudly where the
# packages cannot be had.
set -euo pipefail
program=$(realpath "$1")
work=$2
python=$(dirname "$0")/../assets/python
mkdir -p "$work"
if ! [ -x "$work/venv/bin/python3" ]; then
  python3 -m venv "$work/venv" 2> /dev/null || python3 -m venv --without-pip --system-site-packages "$work/venv" || true
fi
if ! "$work/venv/bin/python3" -c 'import pandas, pyarrow, scipy, gymnasium, distributed' 2> /dev/null; then
  "$work/venv/bin/python3" -m pip install --quiet pandas pyarrow scipy gymnasium distributed || {
    echo "SKIPPED: Python's packages could not be installed, so the batch was not checked from outside" >&2
    exit 0
  }
fi
export PATH=$(realpath "$work")/venv/bin:$PATH UMBRAL=$program
rm -rf "$work"/{one,dask,parallel}
asked="--scenarios tutorial,caravan --policies do-nothing,reference,prepared,do-nothing@2 --seeds 1..16"
# shellcheck disable=SC2086
"$program" batch $asked --out "$work/one" > /dev/null
python3 "$python/check_summary.py" "$work/one"
# shellcheck disable=SC2086
"$program" batch --scenarios tutorial --policies reference,prepared --policy-cmd "python3 $python/policy.py" --seeds 1..60 \
  --until-settled --out "$work/one/settled" > /dev/null
python3 "$python/check_summary.py" "$work/one/settled"
python3 "$python/umbral_env.py" tutorial 2> /dev/null
same() {
  for name in runs.csv runs.parquet summary.json summary.html; do
    cmp "$work/one/$name" "$1/$name"
  done
  echo "$1: the same to the last byte"
}
# shellcheck disable=SC2086
"$program" plan $asked --shards 64 --out "$work/dask" > /dev/null
python3 "$python/dask_shards.py" "$work/dask" 64 --kill 2> /dev/null
"$program" merge "$work/dask" > /dev/null 2>&1
same "$work/dask"
if command -v parallel > /dev/null; then
  # shellcheck disable=SC2086
  "$program" plan $asked --shards 7 --out "$work/parallel" > /dev/null
  seq 0 6 | parallel --retries 3 "$program" shard "$work/parallel" '{}' --jobs 1
  "$program" merge "$work/parallel" > /dev/null 2>&1
  same "$work/parallel"
else
  echo "SKIPPED: GNU parallel is missing" >&2
fi
