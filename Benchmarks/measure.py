#!/usr/bin/env python3
"""Median wall and processor time and largest memory of commands, and ratios to a peer.

  measure.py [--runs N] [--peer NAME] NAME COMMAND [NAME COMMAND]…

Each COMMAND is one argument, split as a shell would; its output is thrown away. A command that fails stops everything.
"""

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import time


def run(command):
    """Wall seconds, processor seconds (user, system) and peak megabytes. wait4 tells of this child alone; RUSAGE_CHILDREN would keep the largest so far."""
    start = time.perf_counter()
    child = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"measure: error: exit status {child.returncode} of: {command}")
    return time.perf_counter() - start, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer", help="the NAME that the others are compared with")
    parser.add_argument("pairs", nargs="+", metavar="NAME COMMAND")
    arguments = parser.parse_args()
    pairs = list(zip(arguments.pairs[::2], arguments.pairs[1::2]))
    if len(arguments.pairs) % 2 or (arguments.peer and arguments.peer not in dict(pairs)):
        parser.error("give pairs of a name and a command, the peer's among them")
    found = {}
    for name, command in pairs:
        runs = [run(command) for _ in range(arguments.runs)]
        wall, user, system, memory = zip(*runs)
        found[name] = *(statistics.median(times) for times in (wall, user, system)), max(memory)
    print(f"{'':32} {'wall s':>8} {'user s':>8} {'system s':>8} {'MB':>6}" + (f"   wall, user, MB of {arguments.peer}" if arguments.peer else ""))
    for name, row in found.items():
        line = f"{name:32} {row[0]:8.3f} {row[1]:8.3f} {row[2]:8.3f} {row[3]:6.0f}"
        if arguments.peer:
            peer = found[arguments.peer]
            line += "   " + "  ".join(f"× {row[column] / peer[column]:.2f}" for column in (0, 1, 3))
        print(line)


main()
