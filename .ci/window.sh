#!/usr/bin/env bash
# A real window under a virtual display: start, choose, decide, play ten days, be killed, continue, answer a dilemma. Called by .ci/run with
# the program and a folder for pictures. Skips loudly where there is no virtual display; CI installs one.
set -euo pipefail
program=$1
pictures=$2
tools="Xvfb xdotool import"
. "$(dirname "$0")/display.sh"
mkdir -p "$pictures"
screen 1280x720

picture() {
  import -window root "$pictures/$1.png"
}
fail() {
  picture failed
  echo "window: $1 (see $pictures/failed.png)" >&2
  cat "$home/log" >&2
  exit 1
}
records=$XDG_DATA_HOME/umbral/exercises
acts() {
  grep -c '^A ' "$records"/*.umbral || true
}

start
picture title-en
cut_off
# A scenario that is named stands open with its briefing, wherever its card is.
start play island-storm
picture briefing-en
click 70 692 2
[ -f "$records/island-storm-0001.umbral" ] || fail "no exercise was started and put on record"
# The emergency is declared: a measure, by its sentence.
click 1040 345
click 932 302
picture order-en
# Ten days, a day at a time; what comes in stops the clock before the day is over, and is put away.
for _ in $(seq 1 24); do
  xdotool key Escape
  sleep 0.4
  xdotool key d
  sleep 0.5
done
picture play-en
[ "$(acts)" = 1 ] || fail "the order is not on record"
cut_off

start --lang fr
picture continue-fr
click 200 178 3
picture play-fr
xdotool key h
sleep 1
click 676 300
picture post-fr
sleep 1
grep -q 'now:' "$records/island-storm-0001.desk" || fail "the hour is not kept beside the recording"
cut_off
[ "$(acts)" = 1 ] || fail "the order was lost when the exercise was continued"
days=$(grep -c '^D ' "$records/island-storm-0001.umbral")
[ "$days" -ge 10 ] || fail "only $days days are on record"
# What the desk recorded is what a headless replay shows.
"$program" replay "$records/island-storm-0001.umbral" || fail "the desk's recording does not replay"

# A dilemma: the tutorial runs a day at a time until the governor's office asks. Its message opens by itself, and no key passes the last
# hour while it stands there; the answer is chosen where it is read.
remembered en false true
start play tutorial
click 70 692 2
for _ in $(seq 1 18); do
  xdotool key d
  sleep 0.6
done
sleep 2
picture dilemma-en
click 640 384
picture answer-en
xdotool key Escape
sleep 1
xdotool key h
sleep 2
cut_off
grep -q '^A .*Answer' "$records/tutorial-0001.umbral" || fail "the answer to the dilemma is not on record"
start
picture continue-en
[ "$(grep -c '^A .*Answer' "$records/tutorial-0001.umbral")" = 1 ] || fail "the answer was lost"
cut_off
echo "window: started, decided, $days days on record, killed, continued, replayed, a dilemma answered; pictures in $pictures"
