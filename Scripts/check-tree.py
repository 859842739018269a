#!/usr/bin/env python3
"""Rules of the house that no compiler checks. Prints one line a breach; exits 1 if there is any."""

import json
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
breaches = []

LONGEST = 250
UNSAFE_ALLOWED = re.compile(r"Sources/((Linear|Claims)/Unsafe/.*|podium/System(\+\w+)?)\.swift")
GENERATED = re.compile(r"^// Written by Scripts/", re.MULTILINE)


def breach(path, line, message):
    breaches.append(f"{path.relative_to(root)}:{line}: error: {message}")


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_swift(path):
    text = path.read_text(encoding="utf-8")
    if len(text.splitlines()) > LONGEST and not GENERATED.search(text):
        breach(path, LONGEST + 1, f"longer than {LONGEST} lines: give its second subject a file of its own")
    code = re.sub(r"//.*", "", text)
    if not UNSAFE_ALLOWED.fullmatch(str(path.relative_to(root))):
        for found in re.finditer(r"(?<![\w.@(])unsafe\s+\w", code):
            breach(path, line_of(code, found.start()), "'unsafe' outside the folders Unsafe and podium's files of System")
    for found in re.finditer(r"@testable|\bTODO\b|\bFIXME\b", text):
        breach(path, line_of(text, found.start()), f"'{found.group()}' does not belong here")


def check_citations():
    """Each key that a method's card cites stands in References.bib, once."""
    bibliography = root / "Documentation/References.bib"
    text = bibliography.read_text(encoding="utf-8")
    keys = re.findall(r"^@\w+\{([^,\s]+),", text, re.MULTILINE)
    for entry in re.finditer(r"^@.*?(?=^@|\Z)", text, re.MULTILINE | re.DOTALL):
        fields = re.findall(r"^  (\w+)\s*=", entry.group(), re.MULTILINE)
        if entry.group().count("{") != entry.group().count("}"):
            breach(bibliography, line_of(text, entry.start()), "an entry whose braces do not match")
        if len(fields) != len(set(fields)):
            breach(bibliography, line_of(text, entry.start()), "an entry with a field twice")
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        breach(bibliography, 1, f"'{key}' stands there more than once")
    for path in sorted(root.glob("Sources/**/*.swift")):
        source = path.read_text(encoding="utf-8")
        for cited in re.finditer(r"references:\s*\[([^\]]*)\]", source):
            for key in re.findall(r'"([^"]+)"', cited.group(1)):
                if key not in keys:
                    breach(path, line_of(source, cited.start()), f"'{key}' is not in Documentation/References.bib")


def check_links(path):
    text = path.read_text(encoding="utf-8")
    for found in re.finditer(r"\]\(([^)#\s]+)(#[^)]*)?\)", text):
        target = found.group(1)
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
            breach(path, line_of(text, found.start()), f"the link leads nowhere: {target}")


def check_readme(path):
    """A module's README names each of its folders."""
    text = path.read_text(encoding="utf-8")
    for folder in sorted(child.name for child in path.parent.iterdir() if child.is_dir()):
        if f"`{folder}/`" not in text:
            breach(path, 1, f"says nothing of `{folder}/`")


def check_decisions():
    """The index lists every decision, under the title it has."""
    index = root / "Documentation/Decisions/README.md"
    listed = index.read_text(encoding="utf-8")
    for path in sorted(index.parent.glob("0*.md")):
        title = path.read_text(encoding="utf-8").splitlines()[0]
        number, _, name = title.removeprefix("# ").partition(". ")
        if number != str(int(path.name[:4])):
            breach(path, 1, f"its title does not begin '# {int(path.name[:4])}. '")
        elif f"| {number} | [{name}]({path.name}) |" not in listed:
            breach(index, 1, f"lacks the line '| {number} | [{name}]({path.name}) |'")


def check_notebook(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for part in ("kernelspec", "language_info"):
        if part not in notebook["metadata"]:
            breach(path, 1, f"its metadata lacks '{part}'")
    for number, cell in enumerate(notebook["cells"], 1):
        if cell["cell_type"] == "code" and (cell["outputs"] or cell["execution_count"] is not None):
            breach(path, 1, f"cell {number} keeps its output: clear all outputs before committing")


for folder in ("Sources", "Tests"):
    for path in sorted((root / folder).glob("**/*.swift")):
        check_swift(path)
check_citations()
for pattern in ("*.md", "Documentation/**/*.md", "Sources/**/*.md", "Tests/**/*.md", "Datasets/**/*.md", "Benchmarks/*.md"):
    for path in sorted(root.glob(pattern)):
        check_links(path)
for path in sorted((root / "Sources").glob("*/README.md")):
    check_readme(path)
check_decisions()
for path in sorted((root / "Notebooks").glob("*.ipynb")):
    check_notebook(path)

print("\n".join(breaches) or "tree: in order")
sys.exit(bool(breaches))
