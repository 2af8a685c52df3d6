#!/usr/bin/env bash
# The desk as a room sees it: briefing, exercise, a decision at hand and closing screen of the tutorial in three languages, two themes and two sizes, in
# a real window under a virtual display. Called by .ci/run with the program and a folder. A picture that is missing or empty fails.
# Skips loudly where there is no virtual display; CI installs one.
set -euo pipefail
program=$1
pictures=$2
for tool in Xvfb xdotool import identify; do
  if ! command -v "$tool" > /dev/null; then
    echo "SKIPPED: $tool is missing, so no pictures of the desk were taken" >&2
    [ "${UMBRAL_NEEDS_WINDOW:-}" = 1 ] && exit 1
    exit 0
  fi
done
mkdir -p "$pictures"
home=$(mktemp -d)
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
desk= display=
trap 'kill -9 $desk $display 2> /dev/null || true; rm -rf "$home"' EXIT

picture() {
  import -window root "$pictures/$1.png"
  # A window that was never drawn has one colour, or a handful.
  colours=$(identify -format %k "$pictures/$1.png")
  [ "$colours" -gt 100 ] || { echo "pictures: $1.png has $colours colours" >&2; exit 1; }
}
click() {
  xdotool mousemove "$1" "$2"
  sleep 0.3
  xdotool click 1
  sleep 1
}

taken=0
for size in 1280x720 1920x1080; do
  width=${size%x*} height=${size#*x}
  exec 3< <(Xvfb -displayfd 1 -screen 0 "${size}x24" 2> /dev/null)
  display=$!
  read -r number <&3
  export DISPLAY=:$number
  for lang in en es fr; do
    for dark in false true; do
      # How the desk looks is remembered from the last time: here it is told.
      mkdir -p "$XDG_CONFIG_HOME/umbral"
      echo "(lang:\"$lang\",dark:$dark,zoom:100)" > "$XDG_CONFIG_HOME/umbral/desk.ron"
      rm -rf "$XDG_DATA_HOME"
      UMBRAL_LANG=en "$program" play tutorial > "$home/log" 2>&1 &
      desk=$!
      window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Umbral$' | head -1)
      xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height" windowfocus "$window"
      sleep 3
      name=$lang-$([ $dark = true ] && echo dark || echo light)-$width
      picture "$name-briefing"
      click 70 $((height - 28))
      sleep 1
      for _ in 1 2 3; do
        xdotool key d
        sleep 0.4
      done
      sleep 1
      picture "$name-play"
      for _ in $(seq 1 30); do
        xdotool key d
        sleep 0.15
      done
      sleep 1
      picture "$name-over"
      xdotool key Return
      sleep 2
      picture "$name-closing"
      kill -9 "$desk"
      wait "$desk" 2> /dev/null || true
      taken=$((taken + 4))
    done
  done
  kill -9 "$display"
done
echo "pictures: $taken in $pictures"
