#!/usr/bin/env python3
"""What each choice of this study does to one economy: runs podium on copies of the study with one choice changed, and
prints the table of CARD.md, "What each choice does to Korea".

    python3 Datasets/ai-top3/choices.py [--podium .build/release/podium] [--entity KOR]
"""

import argparse
import csv
import io
import shutil
import subprocess
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--podium", default=here.parent.parent / ".build/release/podium")
parser.add_argument("--entity", default="KOR")
options = parser.parse_args()


def rows(file, change):
    """An edit: `change` alters each row of a CSV file in place."""
    def edit(study):
        path = study / file
        with path.open(encoding="utf-8", newline="") as stream:
            table = list(csv.DictReader(stream))
        for row in table:
            change(row)
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(table[0]))
            writer.writeheader()
            writer.writerows(table)
    return edit


def put(file, column, value, codes=None, where=lambda row: True):
    def change(row):
        if (codes is None or row["code"] in codes) and where(row):
            row[column] = value
    return rows(file, change)


def line(old, new):
    """An edit of study.yaml: one text for another, which must be there."""
    def edit(study):
        path = study / "study.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")
    return edit


def together(*edits):
    return lambda study: [edit(study) for edit in edits]


def without_cited(study):
    (study / "claims-cited.csv").unlink()
    line(" claims-cited.csv,", "")(study)


def linear(row):
    for column in ("scale", "intensity_scale"):
        if row[column].startswith("log"):
            row[column] = "linear"


def left_out(*codes):
    return put("framework.csv", "weight", "0", codes)


choices = [
    ("the study as it is", lambda study: None),
    ("without researchers in all fields", left_out("rd.researchers_per_million")),
    ("without AI engineering skills", left_out("talent.skills_engineering")),
    ("without net migration of talent", left_out("talent.net_flow")),
    ("net migration stamped 2024 instead of 2025", put("framework.csv", "period", "2024", ["talent.net_flow"])),
    ("without top authors and inventors", left_out("talent.authors_inventors")),
    ("without the whole talent pillar", left_out("talent")),
    ("without AI patents", left_out("rd.ai_patents_per_100k")),
    ("without R&D expenditure", left_out("rd.rd_expenditure_gdp")),
    ("without large-scale models", left_out("models.epoch_large_scale")),
    ("without notable models", left_out("models.epoch_notable")),
    ("without GPU clusters", left_out("compute.h100e_existing")),
    ("without TOP500", left_out("compute.top500_rmax")),
    ("superseded phases of clusters counted again", rows("claims-clusters.csv", lambda row: row.update(supersedes=""))),
    ("without private investment", left_out("invest.private_ai")),
    ("without new companies", left_out("ecosystem.new_companies")),
    ("without data centres", left_out("infra.datacentres_count")),
    ("without secure servers", left_out("infra.secure_servers")),
    ("without fixed broadband", left_out("infra.broadband")),
    ("without the adoption pillar", left_out("adoption")),
    ("without the policy pillar", left_out("policy")),
    ("no logarithms", rows("framework.csv", linear)),
    ("equal weights in every group", line("weigh: {method: given}\naggregate", "weigh: {method: equal}\naggregate")),
    ("weights by entropy", line("weigh: {method: given}\naggregate", "weigh: {method: entropy}\naggregate")),
    ("weights by CRITIC", line("weigh: {method: given}\naggregate", "weigh: {method: critic}\naggregate")),
    ("geometric mean at every level", line("aggregate: {method: arithmetic}\ncov", "aggregate: {method: geometric}\ncov")),
    ("gaps filled with the median", line("impute: {method: none}", "impute: {method: median}")),
    ("the G2 shown, and not ranked", put("entities.csv", "ranked", "false", ["USA", "CHN"])),
    ("without `claims-cited.csv`, coverage 0.45", together(without_cited, line("entity: 0.66", "entity: 0.45"))),
]


def standing(edit):
    """Rank, number of ranked, and score of the entity, by lens."""
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        shutil.copytree(here, study, ignore=shutil.ignore_patterns("*.py", "*.md", "__pycache__"))
        edit(study)
        command = [options.podium, "rank", study, "--draws", "0", "--format", "csv"]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        raise SystemExit(run.stderr)
    table = list(csv.DictReader(io.StringIO(run.stdout)))
    found = []
    for lens in ("scale", "intensity"):
        ranked = sum(1 for row in table if row["lens"] == lens and row["rank"])
        [own] = [row for row in table if row["lens"] == lens and row["entity"] == options.entity]
        rank = f"{own['rank']} of {ranked}" if own["rank"] else f"unranked, of {ranked}"
        found.append(f"{rank} | {float(own['score']):.1f}" if own["score"] else f"{rank} | –")
    return " | ".join(found)


print("| choice | rank by totals | score | rank by intensities | score |\n|---|---|---|---|---|")
for name, edit in choices:
    print(f"| {name} | {standing(edit)} |", flush=True)
