#!/usr/bin/env python3
"""Sobol' indices of the G-function: podium's Linear beside SALib, each on one thread, in the same run.

    swift build --configuration release --product SobolTimes
    Benchmarks/sobol.py [BASE-POINTS FACTORS RESAMPLES]

Both draw scrambled Sobol' points, evaluate (SALib's part with NumPy over all rows at once) and analyse with bootstrap
resamples; the least of several runs counts. Both sets of indices are held against the exact ones.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sampling

given = [int(argument) for argument in sys.argv[1:4]]
points, factors, resamples = given + [1 << 14, 20, 100][len(given) :]
a = np.array(([0, 1, 4.5, 9] + [99] * factors)[:factors])
problem = {"num_vars": factors, "names": [f"x{i}" for i in range(factors)], "bounds": [[0, 1]] * factors}
parts = (1 / 3) / (1 + a) ** 2
variance = np.prod(1 + parts) - 1
exact = parts / variance, parts * np.prod(1 + parts) / (1 + parts) / variance


def least(body, runs=3):
    """Milliseconds, and what the last run gave."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = body()
        times.append((time.perf_counter() - start) * 1e3)
    return min(times), result


program = Path(__file__).resolve().parent.parent / ".build/release/SobolTimes"
output = subprocess.run(
    [program, str(points), str(factors), str(resamples)], check=True, capture_output=True, text=True).stdout
lines = dict(line.split(": ") for line in output.splitlines())
ours = [float(lines["sample and evaluate"]), float(lines["analyse"])]
found = [np.array(lines[name].split(), dtype=float) for name in ("first", "total")]

sample_time, x = least(lambda: sampling.sample(problem, points, calc_second_order=False, seed=1), runs=2)
evaluate_time, y = least(lambda: np.prod((np.abs(4 * x - 2) + a) / (1 + a), axis=1))
analyse_time, theirs = least(
    lambda: analysis.analyze(problem, y, calc_second_order=False, num_resamples=resamples, seed=1), runs=2)

print(f"{points} base points, {factors} factors, {resamples} resamples; milliseconds")
print(f"{'':24}{'podium':>10}{'SALib':>10}{'ratio':>8}")
rows = [("sample and evaluate", ours[0], sample_time + evaluate_time), ("analyse", ours[1], analyse_time)]
for name, mine, peer in rows + [("all", sum(ours), sample_time + evaluate_time + analyse_time)]:
    print(f"{name:24}{mine:10.1f}{peer:10.1f}{peer / mine:8.1f}")
for name, mine, peer, truth in zip(("first", "total"), found, (theirs["S1"], theirs["ST"]), exact):
    print(f"largest error, {name:9}{np.abs(mine - truth).max():10.5f}{np.abs(peer - truth).max():10.5f}")
