# What the scripts that open a real window share; sourced with `tools`, what they need. Skips loudly where a tool is missing;
# CI installs them and sets UMBRAL_NEEDS_WINDOW. The program under test sees a home of its own.
for tool in $tools; do
  if ! command -v "$tool" > /dev/null; then
    echo "SKIPPED: $tool is missing, so the desk was not opened in a real window" >&2
    [ "${UMBRAL_NEEDS_WINDOW:-}" = 1 ] && exit 1
    exit 0
  fi
done
home=$(mktemp -d)
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config UMBRAL_LANG=en
desk= display=
trap 'kill -9 $desk $display 2> /dev/null || true; rm -rf "$home"' EXIT

# A display of its own, of this size, whatever else runs here.
screen() {
  exec 3< <(Xvfb -displayfd 1 -screen 0 "${1}x24" 2> /dev/null)
  display=$!
  read -r number <&3
  export DISPLAY=:$number
}
# Opens the desk and waits for its window.
start() {
  "$program" "$@" > "$home/log" 2>&1 &
  desk=$!
  window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Umbral$' | head -1)
  xdotool windowfocus "$window"
  sleep 3
}
# Ends it as a power cut would.
cut_off() {
  kill -9 "$desk"
  wait "$desk" 2> /dev/null || true
}
click() {
  xdotool mousemove "$1" "$2"
  sleep 0.4
  xdotool click 1
  sleep "${3:-1.5}"
}
# How the desk looks is remembered from the last time: here it is told. Language, dark, led before.
remembered() {
  mkdir -p "$XDG_CONFIG_HOME/umbral"
  echo "(lang:\"$1\",dark:$2,zoom:100,guided:$3)" > "$XDG_CONFIG_HOME/umbral/desk.ron"
}
