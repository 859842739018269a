#!/usr/bin/env bash
# Sees that everything the build needs is here. As root on Debian it installs what is missing; otherwise it prints the
# one command to run and stops.
#
#   Scripts/setup.sh [PACKAGE=COMMAND…]   further packages, each told by a command that must be found
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "setup: error: no 'swift' on the PATH; install Swift 6.3: https://www.swift.org/install/linux/" >&2
  exit 69
fi

missing=()
need() { # PACKAGE TEST…
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

libraries=$(/sbin/ldconfig -p 2>/dev/null || true)
library() { [[ $libraries == *"$1"* ]]; }

# The toolchain's own.
need libcurl4 library libcurl.so.4
need libncurses6 library libncurses.so.6
need libsqlite3-0 library libsqlite3.so.0
need libxml2 library libxml2.so.2
need git command -v git
need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
need binutils command -v ld.gold
need libc6-dev test -e /usr/include/stdio.h
need libstdc++-12-dev compgen -G '/usr/include/c++/*/string'
# podium's.
need pkg-config command -v pkg-config
need libopenblas-dev pkg-config --exists openblas
need libmpfr-dev pkg-config --exists mpfr
for pair in "$@"; do need "${pair%%=*}" command -v "${pair#*=}"; done

if ((${#missing[@]} == 0)); then exit 0; fi

install=(apt-get install --yes --no-install-recommends "${missing[@]}")
if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
  echo "setup: error: missing: ${missing[*]}. On Debian run this, then try again:" >&2
  echo "  sudo apt-get update && sudo ${install[*]}" >&2
  exit 69
fi
echo "setup: installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet --quiet
"${install[@]}" --quiet --quiet >/dev/null
