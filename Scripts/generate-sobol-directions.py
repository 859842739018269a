#!/usr/bin/env python3
"""Writes Sources/Linear/Random/SobolDirections.swift from the direction numbers of Joe & Kuo (2008), new-joe-kuo-6.21201.

They are read from the authors' text file, or, without one, from the copy that SciPy carries (pip install scipy). Kept are
the dimensions whose primitive polynomials have at most DEGREE: 13 gives 1,111 of them.

    Scripts/generate-sobol-directions.py [new-joe-kuo-6.21201] > Sources/Linear/Random/SobolDirections.swift
"""
import sys
from pathlib import Path

DEGREE = 13
PER_LINE = 5


def published(path):
    """Per dimension from the second on: degree, inner coefficients, initial numbers."""
    for line in Path(path).read_text(encoding="ascii").splitlines()[1:]:
        _, degree, inner, *initial = map(int, line.split())
        yield degree, inner, initial


def scipys():
    import numpy
    import scipy

    numbers = numpy.load(Path(scipy.__file__).parent / "stats" / "_sobol_direction_numbers.npz")
    for polynomial, initial in zip(numbers["poly"].tolist()[1:], numbers["vinit"].tolist()[1:]):
        degree = polynomial.bit_length() - 1
        yield degree, (polynomial - (1 << degree)) >> 1, initial[:degree]


stream, length, counts = 0, 0, [0] * DEGREE
for degree, inner, initial in published(sys.argv[1]) if len(sys.argv) > 1 else scipys():
    if degree > DEGREE:
        break
    assert len(initial) == degree and initial[0] == 1 and all(m % 2 and m < 2 << i for i, m in enumerate(initial))
    counts[degree - 1] += 1
    for value, bits in [(inner, degree - 1)] + [(m >> 1, i) for i, m in enumerate(initial)]:
        assert value < 1 << bits
        stream |= value << length
        length += bits

words = [f"0x{stream >> start & (1 << 64) - 1:016x}" for start in range(0, length, 64)]
print("// swift-format-ignore-file")
print("// Written by Scripts/generate-sobol-directions.py; do not edit.")
print("// Direction numbers: copyright (c) 2008 Frances Y. Kuo and Stephen Joe; the terms are in NOTICE.\n")
print("/// The direction numbers of Joe & Kuo (2008), new-joe-kuo-6.21201, from the second dimension on, packed; `SobolPoints`")
print("/// unpacks them. Per dimension, lowest bits first: the inner coefficients of its primitive polynomial, degree - 1 bits;")
print("/// then (m - 1)/2 of its initial numbers, the first in no bit, the next in one, and so on. The degrees ascend.")
print("enum SobolDirections {")
print("  /// How many dimensions there are of degree 1, 2, …")
print(f"  static let counts: [Int] = {counts}\n")
print("  static let packed: [UInt64] = [")
for start in range(0, len(words), PER_LINE):
    print("    " + ", ".join(words[start : start + PER_LINE]) + ",")
print("  ]\n}")
