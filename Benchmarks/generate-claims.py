#!/usr/bin/env python3
"""Writes a folder of made-up claims for timing: framework, entities, sources, and claims as CSV and JSON Lines.

    Benchmarks/generate-claims.py FOLDER [CLAIMS=1000000] [--csv|--jsonl] [--quoted]

Same arguments, same bytes. 200 entities, 40 indicators in 5 pillars, 12 sources; with the default number of claims the CSV
has about 110 MB and the JSON Lines about 200 MB. `--quoted` puts the notes in quotes, with commas and line ends inside.
"""
import random
import sys
from pathlib import Path

options = {argument for argument in sys.argv[1:] if argument.startswith("--")}
arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
folder = Path(arguments[0])
count = int(arguments[1]) if len(arguments) > 1 else 1_000_000
folder.mkdir(parents=True, exist_ok=True)
rng = random.Random(2025)

letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
entities = sorted({letters[i % 26] + letters[i * 7 % 26] + letters[i * 11 // 26 % 26] for i in range(400)})[:200]
indicators = [(f"pillar{i % 5}.indicator_{i:02d}", f"pillar{i % 5}") for i in range(40)]
sources = [f"source-{i:02d}" for i in range(12)]
kinds = ["measurement"] * 8 + ["estimate"]
bounds = ["exact"] * 6 + ["about", ""]
fields = ["id", "entity", "indicator", "period", "kind", "value", "low", "high", "bound", "unit", "source", "said_on", "note"]


def write(name, lines):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


write("entities.csv", ["code,name,name_ko\n"] + [f"{code},Country {code},나라 {code}\n" for code in entities])
write("sources.csv", ["id,publisher,title,date,trust\n"] + [f"{s},Publisher,Title of {s},2025-06-01,{i}\n" for i, s in enumerate(sources)])
write(
    "framework.csv",
    ["code,parent,role,direction,weight,unit,name\n", "index,,Aggregate,1,1,,Index\n"]
    + [f"pillar{i},index,Aggregate,1,1,,Pillar {i}\n" for i in range(5)]
    + [f"{code},{parent},Indicator,1,1,units,{code}\n" for code, parent in indicators],
)


def claims():
    for number in range(count):
        value = round(rng.lognormvariate(3, 1.5), 4)
        interval = number % 10 == 0
        yield {
            "id": f"c{number:07d}",
            "entity": rng.choice(entities),
            "indicator": rng.choice(indicators)[0],
            "period": f"{2020 + number % 6}",
            "kind": rng.choice(kinds),
            "value": value,
            "low": round(value * 0.8, 4) if interval else None,
            "high": round(value * 1.25, 4) if interval else None,
            "bound": rng.choice(bounds) or None,
            "unit": "units",
            "source": rng.choice(sources),
            "said_on": f"2025-{1 + number % 12:02d}-{1 + number % 28:02d}",
            "note": f"row {number}",
        }


def csv_cell(name, value):
    if value is None:
        return ""
    return f'"{value},\n""quoted"""' if name == "note" and "--quoted" in options else str(value)


def json_value(value):
    return str(value) if isinstance(value, float) else f'"{value}"'


if "--jsonl" not in options:
    rows = (",".join(csv_cell(name, row[name]) for name in fields) + "\n" for row in claims())
    write("claims.csv", (line for part in ([",".join(fields) + "\n"], rows) for line in part))
if "--csv" not in options:
    write(
        "claims.jsonl",
        ("{" + ",".join(f'"{name}":{json_value(value)}' for name, value in row.items() if value is not None) + "}\n" for row in claims()),
    )
