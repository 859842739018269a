#!/usr/bin/env bash
# install.sh PODIUM PREFIX: the command, its man pages, and completions for bash, zsh and fish.
set -euo pipefail
podium=$1 prefix=$2
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
for shell in bash zsh fish; do "$podium" --generate-completion-script "$shell" >"$made/$shell"; done
python3 "$(dirname "$0")/man-pages.py" "$podium" "$made/man"

install -D -m 755 "$podium" "$prefix/bin/podium"
install -D -m 644 "$made/bash" "$prefix/share/bash-completion/completions/podium"
install -D -m 644 "$made/zsh" "$prefix/share/zsh/site-functions/_podium"
install -D -m 644 "$made/fish" "$prefix/share/fish/vendor_completions.d/podium.fish"
install -d "$prefix/share/man/man1"
install -m 644 "$made"/man/*.1 "$prefix/share/man/man1/"
