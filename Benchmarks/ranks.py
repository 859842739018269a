#!/usr/bin/env python3
"""All ranks of n entities under a million draws of weights uniform over k leaves: podium beside its peers, in the same run.

    Scripts/build.sh --product RankTimes
    Benchmarks/ranks.py [--shapes 200x50 30x20] [--draws 1000000] [--rounds 5]

Every peer may use both processors. Rounds alternate; medians count, and least and most are printed. Peers that need long
are run on fewer draws and extrapolated. The peers' own answers are held against podium's tests, not here: what is timed
is weights, scores, ranks and counts.

  bare dgemm      the scores alone, ready weights, blocks of 4,096 draws: the better of OpenBLAS as podium loads it, one
                  thread in each of two, and of NumPy's own with its two threads
  numpy, packed   the fastest NumPy known: weights from exponentials or from sorted uniforms, float32 or float64 product,
                  scores cut to 24 bits with the entity in the last 8, one sort of uint32, bincount; two processes
  numpy, argsort  argsort of argsort, bincount; two processes
  numba           pair counting in parallel, weights and scores by NumPy in two threads; the fastest of four
  pymcdm          its weighted sum and its ranking, draw by draw, two processes
"""

import argparse
import os
import statistics
import subprocess
import time
from multiprocessing import get_context
from pathlib import Path

THREADS = 2
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ.setdefault("NUMBA_NUM_THREADS", str(THREADS))
import numpy as np

PROGRAM = Path(__file__).resolve().parent.parent / ".build/release/RankTimes"


def table(entities, leaves, kind=np.float64):
    return np.random.default_rng(7).random((entities, leaves)).astype(kind)


def weights(generator, draws, leaves, kind, sort):
    """Draws × leaves, uniform on the simplex."""
    if not sort:
        w = generator.standard_exponential((draws, leaves), dtype=kind)
        w /= w.sum(axis=1, keepdims=True)
        return w
    points = np.empty((draws, leaves + 1), dtype=kind)
    points[:, 0], points[:, -1] = 0, 1
    points[:, 1:-1] = generator.random((draws, leaves - 1), dtype=kind)
    points[:, 1:-1].sort(axis=1)
    return np.diff(points, axis=1)


def packed(seed, entities, leaves, draws, kind, sort, block):
    x = table(entities, leaves, kind).T.copy()
    generator = np.random.default_rng(seed)
    numbers = np.arange(entities, dtype=np.uint32)
    places = np.arange(entities, dtype=np.uint32) << np.uint32(8)
    counts = np.zeros(entities * 256, dtype=np.int64)
    keys = np.empty((block, entities), dtype=np.uint32)
    for start in range(0, draws, block):
        n = min(block, draws - start)
        scores = weights(generator, n, leaves, kind, sort) @ x
        scores *= kind(2**24 - 2)
        k = keys[:n]
        k[...] = scores
        k <<= np.uint32(8)
        k |= numbers
        k.sort(axis=1)
        k &= np.uint32(255)
        k += places
        counts += np.bincount(k.ravel(), minlength=entities * 256)
    return int(counts.sum())


def argsort(seed, entities, leaves, draws, block):
    x = table(entities, leaves).T.copy()
    generator = np.random.default_rng(seed)
    places = np.arange(entities) * entities
    counts = np.zeros(entities * entities, dtype=np.int64)
    for start in range(0, draws, block):
        scores = weights(generator, min(block, draws - start), leaves, np.float64, False) @ x
        ranks = np.argsort(np.argsort(-scores, axis=1), axis=1)
        counts += np.bincount((ranks + places).ravel(), minlength=entities * entities)
    return int(counts.sum())


def pymcdm_loop(seed, entities, leaves, draws):
    from pymcdm.helpers import rankdata
    from pymcdm.methods import WSM
    from pymcdm.normalizations import minmax_normalization

    x = table(entities, leaves)
    generator = np.random.default_rng(seed)
    types = np.ones(leaves)
    method = WSM(minmax_normalization)
    counts = np.zeros((entities, entities + 1), dtype=np.int64)
    rows = np.arange(entities)
    for w in weights(generator, draws, leaves, np.float64, False):
        counts[rows, rankdata(method(x, w, types), reverse=True).astype(int)] += 1
    return int(counts.sum())


def numba_pairs():
    """Pair counting in two layouts: a draw's scores together, or many draws of an entity, which fill vectors."""
    from numba import njit, prange, set_num_threads

    set_num_threads(THREADS)

    @njit(parallel=True, fastmath=True)
    def rows(scores, counts):
        draws, n = scores.shape
        parts = counts.shape[0]
        for part in prange(parts):
            own = counts[part]
            for d in range(part * draws // parts, (part + 1) * draws // parts):
                s = scores[d]
                for i in range(n):
                    x = s[i]
                    above = 0
                    for j in range(n):
                        above += s[j] > x
                    own[i, above] += 1

    @njit(parallel=True, fastmath=True)
    def columns(scores, counts):
        n, draws = scores.shape
        parts = counts.shape[0]
        for part in prange(parts):
            own = counts[part]
            above = np.empty(128, dtype=np.int32)
            for start in range(part * draws // parts, (part + 1) * draws // parts, 128):
                size = min(128, (part + 1) * draws // parts - start)
                for i in range(n):
                    above[:] = 0
                    x = scores[i, start:start + size]
                    for j in range(n):
                        y = scores[j, start:start + size]
                        for d in range(size):
                            above[d] += y[d] > x[d]
                    for d in range(size):
                        own[i, above[d]] += 1

    return {"rows": rows, "columns": columns}


def run_numba(entities, leaves, draws, function, layout, kind, block=16384):
    """Weights by NumPy in two threads, which it lets go; need not sum to one, as ranks do not mind."""
    from concurrent.futures import ThreadPoolExecutor

    counts = np.zeros((THREADS, entities, entities), dtype=np.int64)
    x = table(entities, leaves, kind)
    generators = [np.random.default_rng(t) for t in range(THREADS)]
    part = block // THREADS
    w = np.empty((THREADS, part, leaves), dtype=kind)
    scores = np.empty((block, entities) if layout == "rows" else (entities, block), dtype=kind)

    def score(t):
        generators[t].standard_exponential(dtype=kind, out=w[t])
        if layout == "rows":
            np.dot(w[t], x.T, out=scores[t * part:(t + 1) * part])
        else:
            scores[:, t * part:(t + 1) * part] = x @ w[t].T

    with ThreadPoolExecutor(THREADS) as pool:
        for start in range(0, draws, block):
            list(pool.map(score, range(THREADS)))
            n = min(block, draws - start)
            function(scores[:n] if layout == "rows" else scores[:, :n], counts)
    return int(counts.sum())


def numpy_dgemm(entities, leaves, draws, block=4096):
    from threadpoolctl import threadpool_limits

    w, x = np.random.rand(leaves, block), table(entities, leaves)
    out = np.empty((entities, block))
    with threadpool_limits(THREADS):
        for _ in range(0, draws, block):
            np.dot(x, w, out=out)


def clock(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


class Peers:
    def __init__(self, entities, leaves, draws):
        self.shape = entities, leaves
        self.draws = draws
        self.pool = get_context("fork").Pool(THREADS)
        self.numba = None
        self.packed_best = None

    def split(self, function, draws, *rest):
        each = [draws // THREADS + (t < draws % THREADS) for t in range(THREADS)]
        jobs = [self.pool.apply_async(function, (t, *self.shape, each[t], *rest)) for t in range(THREADS)]
        return sum(job.get() for job in jobs)

    def choose_packed(self):
        """The fastest of its variants, tried once on a tenth."""
        tried = {}
        for kind in (np.float32, np.float64):
            for sort in (False, True):
                for block in (1024, 4096, 16384):
                    arguments = kind, sort, block
                    tried[arguments] = min(
                        clock(lambda: self.split(packed, self.draws // 10, *arguments)) for _ in range(2))
        self.packed_best = min(tried, key=tried.get)
        kind, sort, block = self.packed_best
        return f"{kind.__name__}, {'sorted uniforms' if sort else 'exponentials'}, blocks of {block}"

    def packed(self):
        if self.shape[0] > 256:
            return None
        return clock(lambda: self.split(packed, self.draws, *self.packed_best))

    def argsort(self):
        part = max(1000, self.draws // 20)
        return clock(lambda: self.split(argsort, part, 4096)) * self.draws / part

    def pymcdm(self):
        self.split(pymcdm_loop, 20)
        part = 1000
        return clock(lambda: self.split(pymcdm_loop, part)) * self.draws / part

    def choose_numba(self):
        tried = {}
        for layout, function in numba_pairs().items():
            for kind in (np.float32, np.float64):
                run_numba(*self.shape, 1000, function, layout, kind)
                part = max(1000, self.draws // 20)
                tried[function, layout, kind] = min(
                    clock(lambda: run_numba(*self.shape, part, function, layout, kind)) for _ in range(2))
        self.numba = min(tried, key=tried.get)
        return f"{self.numba[1]}, {self.numba[2].__name__}"

    def numba_time(self):
        part = self.draws if self.shape[0] <= 64 else self.draws // 5
        return clock(lambda: run_numba(*self.shape, part, *self.numba)) * self.draws / part


def podium(entities, leaves, draws, *options):
    command = [PROGRAM, str(entities), str(leaves), str(draws), "1", "--threads", str(THREADS), *options]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split(": ") for line in output.splitlines() if ": " in line)}


def show(rows):
    ours = rows["podium, all"]
    print(f"{'':28}{'median, s':>11}{'least':>9}{'most':>9}{'beside podium':>15}")
    for name, times in rows.items():
        if not times:
            continue
        ratios = [theirs / mine for theirs, mine in zip(times, ours)]
        beside = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"{name:28}{statistics.median(times):11.3f} {min(times):8.3f} {max(times):8.3f}   {beside}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shapes", nargs="+", default=["200x50", "30x20"])
    parser.add_argument("--draws", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    for shape in given.shapes:
        entities, leaves = map(int, shape.split("x"))
        peers = Peers(entities, leaves, given.draws)
        print(f"\n{given.draws} draws of {entities} entities x {leaves} leaves, {THREADS} threads, {given.rounds} rounds")
        if entities <= 256:
            print(f"numpy, packed: {peers.choose_packed()}")
        print(f"numba: {peers.choose_numba()}")
        rows = {}
        memory = 0

        def add(name, seconds):
            if seconds is not None:
                rows.setdefault(name, []).append(seconds)

        for number in range(given.rounds):
            found = podium(*peers.shape, given.draws, "--dgemm")
            variant = next(name for name in found if name.endswith(", all")).removesuffix(", all")
            memory = max(memory, found["memory, MB"])
            add("podium, all", found[f"{variant}, all"])
            add("  its weights", found[f"{variant}, weights"])
            add("  its product", found[f"{variant}, scores"] - found[f"{variant}, weights"])
            add("  its ranks and counts", found[f"{variant}, all"] - found[f"{variant}, scores"])
            numpys = clock(lambda: numpy_dgemm(*peers.shape, given.draws))
            add("bare dgemm", min(found["dgemm"], numpys))
            add("numpy, packed", peers.packed())
            add("numba", peers.numba_time())
            if number < 3:
                add("numpy, argsort", peers.argsort())
                add("pymcdm", peers.pymcdm())
        print(f"podium runs {variant}; most memory with OpenBLAS {memory:.0f} MB")
        show(rows)


if __name__ == "__main__":
    main()
