#!/usr/bin/env python3
"""Exact rank acceptabilities and winning probabilities of a small table: weighted sums, weights uniform on the simplex. For tests.

The simplex of weights is cut along every hyperplane on which two entities score alike; what remains between the cuts is
kept as simplices, and each piece has one ranking. Corners and volumes are rational numbers, so nothing is rounded until
the figures are printed.

    Scripts/exact-acceptabilities.py
"""
from fractions import Fraction
from itertools import combinations

TABLE = {
    "AAA": (100, 20, 55, 0),
    "BBB": (80, 0, 100, 35),
    "CCC": (0, 90, 40, 100),
    "DDD": (45, 100, 0, 60),
    "EEE": (62, 48, 71, 52),
}


def score(values, weights):
    return sum(value * weight for value, weight in zip(values, weights))


def volume(corners):
    """Share of the whole simplex, whose corners are the unit vectors: |determinant| of the corners' weights."""
    rows, result = [list(corner) for corner in corners], Fraction(1)
    for column in range(len(rows)):
        pivot = next((row for row in range(column, len(rows)) if rows[row][column]), None)
        if pivot is None:
            return Fraction(0)
        rows[column], rows[pivot] = rows[pivot], rows[column]
        result *= rows[column][column]
        for row in range(column + 1, len(rows)):
            factor = rows[row][column] / rows[column][column]
            rows[row] = [x - factor * y for x, y in zip(rows[row], rows[column])]
    return abs(result)


def cut(corners, differences):
    """Simplices that fill this one, none with corners on both sides: an edge between the sides is halved where it crosses,
    until there is none."""
    heights = [score(differences, corner) for corner in corners]
    for i, j in combinations(range(len(corners)), 2):
        if heights[i] * heights[j] < 0:
            share = heights[i] / (heights[i] - heights[j])
            between = tuple(x + share * (y - x) for x, y in zip(corners[i], corners[j]))
            for place in (i, j):
                yield from cut(corners[:place] + (between,) + corners[place + 1 :], differences)
            return
    yield corners


size = len(next(iter(TABLE.values())))
pieces = [tuple(tuple(Fraction(i == j) for j in range(size)) for i in range(size))]
for one, other in combinations(TABLE.values(), 2):
    differences = [a - b for a, b in zip(one, other)]
    pieces = [part for piece in pieces for part in cut(piece, differences)]

shares = {entity: [Fraction(0)] * len(TABLE) for entity in TABLE}
wins = {pair: Fraction(0) for pair in combinations(TABLE, 2)}
for piece in pieces:
    centre = [sum(corner[i] for corner in piece) for i in range(size)]
    order = sorted(TABLE, key=lambda entity: -score(TABLE[entity], centre))
    for rank, entity in enumerate(order):
        shares[entity][rank] += volume(piece)
    for one, other in wins:
        if order.index(one) < order.index(other):
            wins[one, other] += volume(piece)

assert all(sum(row) == 1 for row in shares.values()) and all(sum(column) == 1 for column in zip(*shares.values()))
print(f"{len(pieces)} pieces")
for entity, row in shares.items():
    print(entity, ", ".join(f"{float(share):.12f}" for share in row), "| mean rank",
          f"{float(sum(share * (rank + 1) for rank, share in enumerate(row))):.12f}")
for (one, other), share in wins.items():
    print(f"{one} above {other}: {float(share):.12f}")
