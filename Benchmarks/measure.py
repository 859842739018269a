#!/usr/bin/env python3
"""Best wall time and largest memory of commands, and ratios to a peer.

  measure.py [--runs N] [--peer NAME] NAME COMMAND [NAME COMMAND]…

Each COMMAND is one argument, split as a shell would; its output is thrown away. A command that fails stops everything.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time


def run(command):
    """Wall seconds and peak megabytes. wait4 tells of this child alone; RUSAGE_CHILDREN would keep the largest so far."""
    start = time.perf_counter()
    child = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"measure: error: exit status {child.returncode} of: {command}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", help="the NAME that the others are compared with")
    parser.add_argument("pairs", nargs="+", metavar="NAME COMMAND")
    arguments = parser.parse_args()
    pairs = list(zip(arguments.pairs[::2], arguments.pairs[1::2]))
    if len(arguments.pairs) % 2 or (arguments.peer and arguments.peer not in dict(pairs)):
        parser.error("give pairs of a name and a command, the peer's among them")
    found = {}
    for name, command in pairs:
        runs = [run(command) for _ in range(arguments.runs)]
        found[name] = min(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)
    print(f"{'':32} {'seconds':>8} {'MB':>7}" + (f" {'time and memory of ' + arguments.peer:>28}" if arguments.peer else ""))
    for name, (seconds, megabytes) in found.items():
        line = f"{name:32} {seconds:8.3f} {megabytes:7.0f}"
        if arguments.peer:
            peer = found[arguments.peer]
            line += f" {'× %.2f  × %.2f' % (seconds / peer[0], megabytes / peer[1]):>28}"
        print(line)


main()
