#!/usr/bin/env bash
# Times podium on the default study and on a million made-up claims, beside pandas where Python can import it.
set -euo pipefail
cd "$(dirname "$0")/.."
podium=.build/release/podium
folder=out/bench

if ! [[ -s $folder/claims.jsonl && $folder/claims.jsonl -nt Benchmarks/generate-claims.py ]]; then
  echo "writing a million claims into $folder" >&2
  python3 Benchmarks/generate-claims.py "$folder"
fi
for format in csv jsonl; do
  cat >"$folder/$format.yaml" <<YAML
study: 1
data: {claims: claims.$format, framework: framework.csv, entities: entities.csv, sources: sources.csv}
period: {target: 2025, max-age: 5}
spread: {measurement: {relative: 0.02}, estimate: {relative: 0.1}, about: {relative: 0.1}}
YAML
done

nproc | sed 's/$/ processors/'
"$podium" --version | sed 's/^/podium /'
echo
echo "The default study"
python3 Benchmarks/measure.py --runs 5 \
  "podium rank" "$podium rank Datasets/ai-top3" \
  "podium table" "$podium table Datasets/ai-top3" \
  "podium report, 100,000 draws" "$podium report Datasets/ai-top3 -o $folder/report"

peer=""
for python in python3 .venv/bin/python; do
  if "$python" -c 'import pandas' 2>/dev/null; then peer=$python && break; fi
done
if [[ -z $peer ]]; then echo && echo "(no peer: Python cannot import pandas; 'make notebooks' or 'pip install pandas' provides it)"; fi

for format in csv jsonl; do
  echo
  echo "A million claims, $format, $(($(stat --format %s "$folder/claims.$format") / 1000000)) MB"
  commands=(
    "podium table" "$podium table $folder/$format.yaml --format csv"
    "podium rank" "$podium rank $folder/$format.yaml --format csv"
    "podium report, 100,000 draws" "$podium report $folder/$format.yaml -o $folder/report-$format"
  )
  options=(--runs 5)
  if [[ -n $peer ]]; then
    read="pd.read_csv(path)"
    if [[ $format == jsonl ]]; then read="pd.read_json(path, lines=True)"; fi
    commands+=("pandas groupby mean" "$peer -c \"import pandas as pd; path = '$folder/claims.$format'; \
$read.groupby(['entity', 'indicator'])['value'].mean().to_csv('$folder/pandas.csv')\"")
    options+=(--peer "pandas groupby mean")
  fi
  python3 Benchmarks/measure.py "${options[@]}" "${commands[@]}"
done
