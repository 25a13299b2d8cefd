"""Runs two tasks of a program one after the other and in two threads, and prints the seconds of both.

    python measure.py programs/py_primes.py 3

Prints JSON: `turn` and `side`, a number for each round; or `lacks`, the library that is not installed.
"""

import os

# What the libraries' own threads gain is not what two threads of the program gain.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[name] = "1"

import importlib.util
import json
import sys
import threading
import time


def main():
    path, rounds = sys.argv[1], int(sys.argv[2])
    try:
        program = load(path)
    except ModuleNotFoundError as error:
        print(json.dumps({"lacks": error.name}))
        return
    for run in tasks(program):
        # The first time a program fills caches, of its own and the machine's.
        run()
    turn, side = [], []
    for _ in range(rounds):
        turn.append(in_turn(tasks(program)))
        side.append(side_by_side(tasks(program)))
    print(json.dumps({"turn": turn, "side": side}))


def load(path):
    spec = importlib.util.spec_from_file_location("program", path)
    program = importlib.util.module_from_spec(spec)
    sys.modules["program"] = program
    spec.loader.exec_module(program)
    return program


def tasks(program):
    """Two of the tasks that the program hands to threads: a function's, a method's, or those of a subclass of Thread."""
    items = program.ITEMS[:2]
    if hasattr(program, "task"):
        return [lambda item=item: program.task(item) for item in items]
    if hasattr(program, "Processor"):
        processor = program.Processor()
        return [lambda item=item: processor.process(item) for item in items]
    return [program.Worker(item).run for item in items]


def in_turn(runs):
    begin = time.perf_counter()
    for run in runs:
        run()
    return time.perf_counter() - begin


def side_by_side(runs):
    threads = [threading.Thread(target=run) for run in runs]
    # From before they start: one that has to wait until the other is done takes its turn, too.
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - begin


main()
