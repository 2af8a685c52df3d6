#!/usr/bin/env bash
# The desk's row of the performance table, in a window of 1280x720 on software rendering: milliseconds from the command until two frames were drawn (median
# of five), milliseconds between frames while time runs (median and p95), share of a core in a minute in which it stands still. Prints; judges nothing,
# because a busy machine is no bar.
#   .ci/bars.sh PROGRAM [SCENARIO]
set -euo pipefail
program=$1
scenario=${2:-island-storm}
tools="Xvfb xdotool"
. "$(dirname "$0")/display.sh"
screen 1280x720
export UMBRAL_FRAMES=$home/frames
now() { date +%s%3N; }
for _ in 1 2 3 4 5; do
  rm -f "$UMBRAL_FRAMES"
  began=$(now)
  "$program" > "$home/log" 2>&1 &
  desk=$!
  # A line is written before its frame is drawn.
  until [ -f "$UMBRAL_FRAMES" ] && [ "$(wc -l < "$UMBRAL_FRAMES")" -ge 3 ]; do sleep 0.01; done
  echo $(($(now) - began)) >> "$home/starts"
  cut_off
done
echo "start: $(sort -n "$home/starts" | sed -n 3p) ms"

remembered en false true
start play "$scenario"
click 70 692 2
: > "$UMBRAL_FRAMES"
# Time runs; whatever stops it is put away.
for _ in $(seq 1 20); do
  xdotool key Escape
  sleep 0.3
  xdotool key space
  sleep 1.7
done
grep -a true "$UMBRAL_FRAMES" | cut -d' ' -f1 | sort -n > "$home/playing"
frames=$(wc -l < "$home/playing")
echo "frames while time runs: $frames, median $(sed -n "$((frames / 2 + 1))p" "$home/playing") ms, p95 $(sed -n "$((frames * 95 / 100 + 1))p" "$home/playing") ms"

# The exercise stands open, time stands still, nobody touches anything.
xdotool key Escape
sleep 5
used() { awk '{ print $14 + $15 }' "/proc/$desk/stat"; }
before=$(used)
sleep 60
echo "a minute that stands still: $((($(used) - before) * 10000 / ($(getconf CLK_TCK) * 60)))e-4 of a core"
