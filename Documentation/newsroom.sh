#!/usr/bin/env bash
# Releases two statements about an invented attack, writes the newsroom, and takes a picture of two telephones that show it:
# newsroom.sh AFTERWORD PICTURE
set -euo pipefail
afterword=$(realpath "$1")
picture=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export AFTERWORD_HOME=$scratch/keys AFTERWORD_OFFICER=duty-lead AFTERWORD_NOW=2026-03-14T19:25:00+01:00
run() { "$afterword" "$@" >>log 2>&1 || { cat log; exit 1; }; }
run init city
cd city
run incident open "Harbour Market" --id harbour --place "Port Ellery" --t0 2026-03-14T19:05:00+01:00
run fact add place "Harbour Market" --in "ar:at=في سوق الميناء" --in "ar:bare=سوق الميناء" --confirmed --as police-press
run fact add time.onset 19:05 --confirmed --as police-press
run fact add contact.family-line "0800 555 0142" --confirmed --as police-press
run fact tested f-3 --as support-lead
release() {
  run statement check "$1"
  run statement submit "$1"
  run statement clear "$1" --as police-press
  run statement clear "$1" --as city-press
  run statement release "$1"
}
run statement draft --kind holding --language en,ar --next-update +30m
release 1
export AFTERWORD_NOW=2026-03-14T19:50:00+01:00
run statement draft --kind situation --language en,ar --next-update +30m
release 2
run statement site ../site --address https://alder.example/harbour
cd ..
cat > frames.html <<'PAGE'
<!DOCTYPE html><meta charset="utf-8"><title>Newsroom</title>
<style>body{margin:0;display:flex;gap:24px;padding:24px;background:#c9ced6}
iframe{width:390px;height:760px;border:0;border-radius:14px}</style>
<iframe src="site/index.html"></iframe><iframe src="site/ar.html"></iframe>
PAGE
root=$([ "$(id -u)" = 0 ] && echo --no-sandbox || true)
chromium --headless=new $root --disable-gpu --hide-scrollbars --user-data-dir="$scratch/profile" --window-size=852,808 \
  --blink-settings=preferredColorScheme=1 --screenshot="$picture" "file://$scratch/frames.html" 2>/dev/null
ls -l "$picture"
