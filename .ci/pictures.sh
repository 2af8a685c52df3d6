#!/usr/bin/env bash
# The desk as a room sees it: briefing, exercise, its last hour and closing screen of the tutorial in three languages, two themes and two
# sizes, in a real window under a virtual display. Called by .ci/run with the program and a folder. A picture that is missing or empty fails.
# Skips loudly where there is no virtual display; CI installs one.
set -euo pipefail
program=$1
pictures=$2
tools="Xvfb xdotool import identify"
. "$(dirname "$0")/display.sh"
mkdir -p "$pictures"

picture() {
  import -window root "$pictures/$1.png"
  # A window that was never drawn has one colour, or a handful.
  colours=$(identify -format %k "$pictures/$1.png")
  [ "$colours" -gt 100 ] || { echo "pictures: $1.png has $colours colours" >&2; exit 1; }
}

taken=0
for size in 1280x720 1920x1080; do
  width=${size%x*} height=${size#*x}
  screen "$size"
  for lang in en es fr; do
    for dark in false true; do
      remembered "$lang" "$dark" false
      rm -rf "$XDG_DATA_HOME"
      start play tutorial
      xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
      sleep 1
      name=$lang-$([ $dark = true ] && echo dark || echo light)-$width
      picture "$name-briefing"
      click 70 $((height - 28)) 2
      for _ in 1 2 3; do
        xdotool key d
        sleep 0.4
      done
      sleep 1
      picture "$name-play"
      # What stands in front is put away, as a room does.
      for _ in $(seq 1 45); do
        xdotool key Escape
        sleep 0.15
        xdotool key d
        sleep 0.15
      done
      sleep 1
      picture "$name-over"
      xdotool key Return
      sleep 2
      picture "$name-closing"
      cut_off
      taken=$((taken + 4))
    done
  done
  kill -9 "$display"
done
echo "pictures: $taken in $pictures"
