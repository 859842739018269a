#!/usr/bin/env python3
"""How often a draw asks for memory, and how long it takes, by method: 51 economies, 49 indicators, 11 nodes above them.

    Benchmarks/allocations/allocations.py [--draws N] [--podium PATH] [METHOD ...]

Counts the allocator's calls of `podium shard` over N draws and over 2N, evidence and weights varied, one thread; the difference over
N is what one more draw asks for. Linux with glibc, and a C compiler (`CC`, or clang).
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FIXTURE = ROOT / "Tests/Fixtures/asem"

# At every node.
METHODS = {
    "arithmetic": "arithmetic",
    "geometric": "geometric",
    "harmonic": "harmonic",
    "power-mean": "{method: power-mean, exponent: 0.5}",
    "mean-min": "mean-min",
    "owa": "{method: owa, orness: 0.4}",
    "mpi": "mpi",
    "ampi": "ampi",
    "wpm": "wpm",
    "topsis": "topsis",
    "vikor": "vikor",
    "aras": "aras",
    "copras": "copras",
    "promethee": "promethee",
    "promethee linear": "{method: promethee, shape: linear, indifference: 5, strict: 30}",
    "borda": "borda",
    "copeland": "copeland",
    "kemeny": "kemeny",
    "benefit-of-the-doubt": "benefit-of-the-doubt",
    "percentile-rank": "arithmetic",
}
SLOW = {"kemeny": 16, "benefit-of-the-doubt": 64}

STUDY = """study: 1
title: Allocations of {name}
data: {{table: {fixture}/iData.csv, framework: {fixture}/iMeta.csv}}
period: {{target: 2018}}
spread: {{measurement: exact, indicators: {{LPI: {{relative: 0.1}}, Flights: {{relative: 0.1}}, Gas: {{relative: 0.1}}, Goods: {{relative: 0.1}}}}}}
lens: [scale]
normalise: {normalise}
aggregate: {aggregate}
coverage: {{node: 0, entity: 0}}
robustness: {{draws: 1000, seed: 1}}
"""


def study(name):
    normalise = name if name == "percentile-rank" else "{method: min-max, low: 200, high: 300}"
    return STUDY.format(name=name, fixture=FIXTURE, normalise=normalise, aggregate=METHODS[name])


def run(podium, path, draws, counter, into):
    environment = dict(os.environ, LD_PRELOAD=str(counter), COUNT_INTO=str(into))
    start = time.perf_counter()
    done = subprocess.run(
        [podium, "shard", str(path), "--from", "0", "--count", str(draws), "--threads", "1"],
        env=environment, capture_output=True, text=True)
    took = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(done.stderr)
    return int(into.read_text()), took


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--draws", type=int, default=8192)
    parser.add_argument("--podium", default=str(ROOT / ".build/release/podium"))
    parser.add_argument("methods", nargs="*", default=list(METHODS))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        counter = folder / "count.so"
        compiler = os.environ.get("CC", "clang")
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", counter, HERE / "count.c"], check=True)
        print(f"{'method':22} {'calls a draw':>13} {'µs a draw':>10}")
        for name in asked.methods:
            path = folder / "study.yaml"
            path.write_text(study(name))
            draws = max(16, asked.draws // SLOW.get(name, 1) // 16 * 16)
            once = run(asked.podium, path, draws, counter, folder / "count")
            twice = run(asked.podium, path, 2 * draws, counter, folder / "count")
            print(f"{name:22} {(twice[0] - once[0]) / draws:13.3f} {(twice[1] - once[1]) / draws * 1e6:10.1f}", flush=True)


if __name__ == "__main__":
    main()
