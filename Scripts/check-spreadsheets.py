#!/usr/bin/env python3
"""Opens the CSV files of a report as their readers do, and says what came out wrong.

    Scripts/check-spreadsheets.py [PODIUM [STUDY]]

Each form (--csv) in LibreOffice: words as written, Korean among them, numbers as numbers, and no formula. The standard form
in pandas and DuckDB, and its data package by frictionless. What is not installed is skipped and named. Exits 1 if anything
is wrong.
"""

import csv
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent
podium = Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/podium").resolve()
study = Path(sys.argv[2] if len(sys.argv) > 2 else root / "Datasets/ai-top3").resolve()

FORMS = {"standard": ",", "excel": ",", "semicolon": ";"}
NUMBERS = {"integer", "number", "share"}
WORDS = {"text", "label"}
# A spreadsheet may take these for numbers, dates or truth values, and may.
LIKE_A_VALUE = re.compile(r"[\d.,:/%\s-]*|true|false", re.IGNORECASE)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
wrong = []


def complain(message):
    wrong.append(message)
    print(f"wrong: {message}")


def rows_of(path, delimiter):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def kinds_of(folder, delimiter):
    head, *rows = rows_of(folder / "columns.csv", delimiter)
    file, column, kind = (head.index(name) for name in ("file", "column", "kind"))
    return {(row[file], row[column]): row[kind] for row in rows}


def number(text, delimiter):
    """NaN, which equals nothing, where it is none."""
    try:
        return float(text.replace(",", ".") if delimiter == ";" else text)
    except ValueError:
        return float("nan")


def place(reference):
    letters = re.match(r"[A-Z]+", reference).group()
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return int(reference[len(letters):]) - 1, column - 1


def cells_of(path):
    """Each cell of a workbook's first sheet by row and column: a number, a text or a truth value; and how many formulas."""
    with zipfile.ZipFile(path) as book:
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            for item in ET.fromstring(book.read("xl/sharedStrings.xml")):
                shared.append("".join(text.text or "" for text in item.iter(SHEET + "t")))
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells, formulas = {}, 0
    for cell in sheet.iter(SHEET + "c"):
        formulas += cell.find(SHEET + "f") is not None
        value = cell.find(SHEET + "v")
        if value is None or value.text is None:
            continue
        kind = cell.get("t", "n")
        read = shared[int(value.text)] if kind == "s" else value.text == "1" if kind == "b" else value.text
        cells[place(cell.get("r"))] = float(read) if kind == "n" else read
    return cells, formulas


def check_in_office(form, folder, delimiter, office):
    kinds = kinds_of(folder, delimiter)
    paths = sorted(folder.glob("*.csv"))
    with tempfile.TemporaryDirectory() as out:
        # Separator, quote, UTF-8, first row, no column formats, language (US English or German), quoted cells as others, numbers
        # with exponents and the like found.
        language = 1031 if delimiter == ";" else 1033
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation=file://{out}/profile", "--convert-to", "xlsx",
             f"--infilter=CSV:{ord(delimiter)},34,76,1,,{language},false,true", "--outdir", out, *map(str, paths)],
            check=True, capture_output=True, timeout=600)
        for path in paths:
            head, *rows = rows_of(path, delimiter)
            cells, formulas = cells_of(Path(out) / (path.stem + ".xlsx"))
            if formulas:
                complain(f"{form}/{path.name}: {formulas} cells became formulas")
            for row, values in enumerate(rows, 1):
                for column, text in enumerate(values):
                    kind = kinds[path.name, head[column]]
                    found = cells.get((row, column))
                    if kind in NUMBERS and text:
                        wanted = number(text, delimiter)
                        same = isinstance(found, float) and abs(found - wanted) <= 1e-12 * max(1, abs(wanted))
                    elif kind in WORDS and not LIKE_A_VALUE.fullmatch(text):
                        same = found == text.replace("\r\n", "\n")
                    else:
                        continue
                    if not same:
                        complain(f"{form}/{path.name}, row {row}, {head[column]}: {text!r} is {found!r}")
    print(f"{form}: LibreOffice read {len(paths)} files")


def check_in_pandas(folder):
    import pandas

    kinds = kinds_of(folder, ",")
    for path in sorted(folder.glob("*.csv")):
        head, *rows = rows_of(path, ",")
        frame = pandas.read_csv(path, keep_default_na=False, na_values=[""])
        if len(frame) != len(rows):
            complain(f"pandas: {path.name} has {len(frame)} rows, not {len(rows)}")
        for place, name in enumerate(head):
            texts = [row[place] for row in rows]
            kind = kinds[path.name, name]
            if kind in NUMBERS and not pandas.api.types.is_numeric_dtype(frame[name]):
                complain(f"pandas: {path.name}, {name} is {frame[name].dtype}")
            if kind in WORDS and any(texts) and not all(map(LIKE_A_VALUE.fullmatch, texts)):
                if [text if isinstance(text, str) else "" for text in frame[name]] != texts:
                    complain(f"pandas: {path.name}, {name} is read otherwise")
    print("standard: pandas read all files")


def check_in_duckdb(folder):
    import duckdb

    kinds = kinds_of(folder, ",")
    for path in sorted(folder.glob("*.csv")):
        head, *rows = rows_of(path, ",")
        table = duckdb.sql(f"SELECT * FROM read_csv('{path}', header = true, sample_size = -1)")
        types = dict(zip(table.columns, map(str, table.types)))
        if len(table.fetchall()) != len(rows):
            complain(f"DuckDB: {path.name} has not {len(rows)} rows")
        for place, name in enumerate(head):
            if kinds[path.name, name] in NUMBERS and any(row[place] for row in rows):
                if types[name] not in ("BIGINT", "DOUBLE", "HUGEINT"):
                    complain(f"DuckDB: {path.name}, {name} is {types[name]}")
    print("standard: DuckDB read all files")


def check_package(folder):
    from frictionless import validate

    report = validate(str(folder / "datapackage.json"))
    for task in report.tasks:
        for error in task.errors:
            complain(f"frictionless: {task.name}: {error.message}")
    for error in report.errors:
        complain(f"frictionless: {error.message}")
    print(f"standard: frictionless validated {len(report.tasks)} tables")


def main():
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("skipped: LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as temporary:
        folders = {form: Path(temporary) / form for form in FORMS}
        for form, folder in folders.items():
            subprocess.run(
                [podium, "report", study, "--draws", "60", "--csv", form, "-o", folder], check=True, capture_output=True)
            if office:
                check_in_office(form, folder, FORMS[form], office)
        checks = [("pandas", check_in_pandas), ("duckdb", check_in_duckdb), ("frictionless", check_package)]
        for module, check in checks:
            if importlib.util.find_spec(module):
                check(folders["standard"])
            else:
                print(f"skipped: {module} is not installed")
    if wrong:
        sys.exit(f"{len(wrong)} wrong")


main()
