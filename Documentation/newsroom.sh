#!/usr/bin/env bash
# Plays the drill, writes its newsroom, and takes a picture of two telephones that show it: newsroom.sh AFTERWORD PICTURE
set -euo pipefail
afterword=$(realpath "$1")
picture=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
"$afterword" drill harbour-market --into drill >/dev/null
AFTERWORD_HOME=$scratch/keys "$afterword" statement site site --workspace drill --incident "${INCIDENT:-harbour-market}" \
  --address https://alder.example/harbour
cat > frames.html <<'PAGE'
<!DOCTYPE html><meta charset="utf-8"><title>Newsroom</title>
<style>body{margin:0;display:flex;gap:24px;padding:24px;background:#c9ced6}iframe{width:390px;height:760px;border:0;border-radius:14px}</style>
<iframe src="site/index.html"></iframe><iframe src="site/ar.html"></iframe>
PAGE
root=$([ "$(id -u)" = 0 ] && echo --no-sandbox || true)
chromium --headless=new $root --disable-gpu --hide-scrollbars --user-data-dir="$scratch/profile" --window-size=852,808 \
  --blink-settings=preferredColorScheme=1 --screenshot="$picture" "file://$scratch/frames.html" 2>/dev/null
ls -l "$picture"
