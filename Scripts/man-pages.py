#!/usr/bin/env python3
"""Writes podium's man pages, one a command: man-pages.py PODIUM FOLDER. They are what --help says."""

import json
import re
import subprocess
import sys
from pathlib import Path


def plain(text):
    """Text that roff takes for text."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def names(argument):
    return ["-" * (1 if name["kind"] == "short" else 2) + name["name"] for name in argument.get("names", [])]


def written(argument):
    value = f"<{argument['valueName']}>" if argument["kind"] != "flag" else ""
    if argument["kind"] == "positional":
        return value
    return ", ".join(names(argument)) + (" " + value if value else "")


def page(command, version, example, parents=()):
    path = (*parents, command["commandName"])
    lines = [f'.TH "{"-".join(path).upper()}" 1 "" "podium {version}"', ".SH NAME"]
    lines += [plain("-".join(path)) + " \\- " + plain(command.get("abstract", ""))]
    arguments = [one for one in command.get("arguments", []) if one.get("shouldDisplay", True)]
    lines += [".SH SYNOPSIS", f".B {plain(' '.join(path))}"]
    for argument in arguments:
        word = written(argument)
        lines.append(plain(f"[{word}]" if argument.get("isOptional") else word))
    lines += [".SH EXAMPLE", plain(example)] if example else []
    if arguments:
        lines.append(".SH OPTIONS")
    for argument in arguments:
        lines += [".TP", f".B {plain(written(argument))}", plain(argument.get("abstract", ""))]
        if argument.get("defaultValue") and argument["kind"] != "flag":
            lines.append(plain(f"(default: {argument['defaultValue']})"))
    subcommands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
    if subcommands:
        lines.append(".SH COMMANDS")
    for one in subcommands:
        title = "-".join((*path, one["commandName"]))
        lines += [".TP", f".BR {plain(title)} (1)", plain(one.get("abstract", ""))]
    return "-".join(path), "\n".join(lines) + "\n", subcommands


def main():
    podium, folder = sys.argv[1], Path(sys.argv[2])

    def said(*words):
        return subprocess.run([podium, *words], check=True, capture_output=True, text=True).stdout

    root = json.loads(said("--experimental-dump-help"))["command"]
    version = said("--version").strip()
    folder.mkdir(parents=True, exist_ok=True)

    def write(command, *parents):
        words = [name for name in (*parents, command["commandName"])][1:]
        first = said(*words, "--help").split("\n", 1)[0]
        example = first.removeprefix("EXAMPLE: ") if first.startswith("EXAMPLE: ") else ""
        name, text, subcommands = page(command, version, example, parents)
        (folder / f"{name}.1").write_text(text, encoding="utf-8")
        for one in subcommands:
            write(one, *parents, command["commandName"])

    write(root)


main()
