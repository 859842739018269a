#!/usr/bin/env bash
# Executes every notebook into out/notebooks, in a Python environment of its own (.venv).
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/setup.sh python3=python3

# Korean labels need a font; without one the notebook says so and writes English.
if [[ $(id -u) == 0 ]] && ! [[ -d /usr/share/fonts/opentype/noto ]]; then
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update --quiet --quiet && apt-get install --yes --no-install-recommends -qq fonts-noto-cjk >/dev/null; } ||
    echo "notebooks: warning: fonts-noto-cjk could not be installed" >&2
fi

# Debian's Python has these in a package that brings no command.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then Scripts/setup.sh python3-venv=/nowhere; fi
if ! cmp --silent Notebooks/requirements.txt .venv/requirements.txt; then
  python3 -m venv --clear .venv
  .venv/bin/pip install --quiet --disable-pip-version-check --requirement Notebooks/requirements.txt
  cp Notebooks/requirements.txt .venv/
fi

export MPLCONFIGDIR=$PWD/.venv/matplotlib PATH=$PWD/.venv/bin:$PATH
mkdir -p out/notebooks
for notebook in Notebooks/*.ipynb; do
  jupyter nbconvert --log-level WARN --to notebook --execute --output-dir out/notebooks "$notebook"
  jupyter nbconvert --log-level WARN --to html --output-dir out/notebooks "out/notebooks/$(basename "$notebook")"
done
echo "notebooks: executed, as .ipynb and .html, in out/notebooks"
