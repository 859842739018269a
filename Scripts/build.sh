#!/usr/bin/env bash
# The one release build.
#
#   Scripts/build.sh [--no-warnings] [options of 'swift build']
#
# Traits of the package are turned on where their libraries are (Scripts/traits.sh).
#
# The compiler tells a warning once and is then content with the object file, so every file that drew one is touched:
# it is compiled, and the warning told, again until it is mended. With --no-warnings, one is enough to fail.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/setup.sh

strict=false
read -ra options < <(Scripts/traits.sh)
for option in "$@"; do
  if [[ $option == --no-warnings ]]; then strict=true; else options+=("$option"); fi
done

mkdir -p .build
swift build --configuration release "${options[@]}" 2>&1 | tee .build/release.log

# Warnings of ours, and those inside a macro's expansion, which name the file in a note.
ours="$PWD/(Sources|Tests|Benchmarks)/[^:]+"
warned=$(sed -nE -e "s#^($ours):[0-9]+:[0-9]+: warning:.*#\1#p" \
  -e "s#^.- ($ours):[0-9]+:[0-9]+: note: expanded code originates here#\1#p" .build/release.log | sort -u)
if [[ -z $warned ]]; then exit 0; fi
while read -r file; do touch "$file"; done <<<"$warned"
if $strict; then
  echo "build: error: warnings in:" >&2
  echo "$warned" | sed "s|^$PWD/|  |" >&2
  exit 1
fi
