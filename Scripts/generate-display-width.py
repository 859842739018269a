#!/usr/bin/env python3
"""Writes Sources/Diagnostics/DisplayWidthTable.swift from the Unicode data of Debian's package unicode-data.

A scalar takes no column when it is a combining mark (Mn, Me), a format character (Cf, but not the soft hyphen), a
medial vowel or final consonant of Hangul, or a variation selector; two when its East Asian width is W or F or it is
shown as an emoji; one otherwise. Ambiguous ones take one, as terminals outside East Asian locales show them.

    Scripts/generate-display-width.py [/usr/share/unicode] > Sources/Diagnostics/DisplayWidthTable.swift
"""
import sys
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
width = bytearray(b"\x01" * 0x110000)


def ranges(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) >= 2:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1]


for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)):
    width[first : last + 1] = b"\x02" * (last + 1 - first)
for first, last, value in ranges(folder / "EastAsianWidth.txt"):
    width[first : last + 1] = (b"\x02" if value in "WF" else b"\x01") * (last + 1 - first)
for first, last, value in ranges(folder / "emoji" / "emoji-data.txt"):
    if value == "Emoji_Presentation":
        width[first : last + 1] = b"\x02" * (last + 1 - first)

pending = None
for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
    fields = line.split(";")
    code, name, category = int(fields[0], 16), fields[1], fields[2]
    if name.endswith(", First>"):
        pending = code
        continue
    first = pending if name.endswith(", Last>") else code
    pending = None
    if category in ("Mn", "Me", "Cf") and code != 0xAD:
        width[first : code + 1] = b"\x00" * (code + 1 - first)
for first, last in ((0x1160, 0x11FF), (0xD7B0, 0xD7FF), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)):
    width[first : last + 1] = b"\x00" * (last + 1 - first)
# A regional indicator alone is one letter in a box, a pair is one flag: either way two columns.
width[0x1F1E6:0x1F200] = b"\x02" * (0x1F200 - 0x1F1E6)

version = (folder / "EastAsianWidth.txt").read_text(encoding="utf-8").split("-")[1].split(".txt")[0]
runs = []
for code, columns in enumerate(width):
    if runs and runs[-1][2] == columns:
        runs[-1][1] = code
    else:
        runs.append([code, code, columns])
print("// swift-format-ignore-file")
print(f"// Written by Scripts/generate-display-width.py from Unicode {version}; do not edit.\n")
print("/// Runs of scalars that do not take one column, in order: first, last, columns.")
print("let displayWidthRuns: [(first: UInt32, last: UInt32, columns: UInt8)] = [")
for first, last, columns in runs:
    if columns != 1:
        print(f"  (0x{first:04X}, 0x{last:04X}, {columns}),")
print("]")
