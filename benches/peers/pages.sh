#!/usr/bin/env bash
# Main text and day of publication of the same pages, read by recoupe, by dom_smoothie alone and by trafilatura with
# htmldate, in one run: pages.sh FOLDER, where FOLDER holds the pages and the scorer score.py.
set -euo pipefail
folder=${1:?usage: pages.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
work="$here/../../target/peers"
mkdir -p "$work"

cargo build --quiet --release --manifest-path "$here/../../Cargo.toml"
cargo build --quiet --release --manifest-path "$here/dom_smoothie/Cargo.toml" --target-dir "$work/dom_smoothie"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 htmldate==1.11.0 lxml_html_clean==0.4.6
printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$work/venv/bin/python" "$here/trafilatura_pages.py" >"$work/trafilatura"
chmod +x "$work/trafilatura"

echo "== recoupe, claims included"
python3 "$folder/score.py" "$here/../../target/release/recoupe" "$folder"
echo "== dom_smoothie 0.19 alone"
python3 "$folder/score.py" "$work/dom_smoothie/release/dom_smoothie_pages" "$folder"
echo "== trafilatura 2.3.1 with htmldate 1.11.0"
# The scorer stops at a page whose annotation has no day, where one is found.
python3 "$folder/score.py" "$work/trafilatura" "$folder" || echo "days: not scored"
