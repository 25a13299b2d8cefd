"""Tells how fast each core is, some sixty times a second, for as long as its standard input stays open.

    python speed.py

A machine that shares its hardware with others changes its speed, core by core, from one tenth of a second to
the next. So the speed has to be known at every moment at which something else is measured. One process for
each core (eight at most) sleeps, and runs a tiny loop three times; the fastest counts, since an interruption
only ever adds. That takes less than a hundredth of the core.

First it prints how many times as long the loop of `calibrate.py` takes, then a line for each sample: the core,
the moment, the seconds of the tiny loop.
"""

import os
import sys
import time
import timeit

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "probe"))

import calibrate

PAUSE_SECONDS = 0.015
MOST_CORES = 8
#: The loop of the calibration goes round 2000 times.
TINY_LOOP = calibrate.LOOP.replace("2000", "200")
#: Lines are written together: each write wakes the reader.
LINES_AT_ONCE = 6


def main():
    print("ratio %.4f" % ratio_of_loops(), flush=True)
    cores = sorted(os.sched_getaffinity(0))[:MOST_CORES] if hasattr(os, "sched_setaffinity") else [0]
    samplers = [sampler for sampler in map(start_sampler, cores) if sampler]
    sys.stdin.read()
    for sampler in samplers:
        os.kill(sampler, 9)
        os.waitpid(sampler, 0)


def ratio_of_loops():
    """By how much the loop of the calibration is longer; each pair within two milliseconds, so at one speed."""
    long, short = timeit.Timer(calibrate.LOOP), timeit.Timer(TINY_LOOP)
    long.timeit(50)
    ratios = sorted(min(long.repeat(3, 1)) / min(short.repeat(3, 1)) for _ in range(101))
    return ratios[50]


def start_sampler(core):
    child = os.fork()
    if child == 0:
        try:
            if hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(0, {core})
            sample(core)
        finally:
            os._exit(0)
    return child


def sample(core):
    timer = timeit.Timer(TINY_LOOP)
    parent = os.getppid()
    lines = []
    while os.getppid() == parent:
        time.sleep(PAUSE_SECONDS)
        seconds = min(timer.repeat(3, 1))
        lines.append("%d %.6f %.9f\n" % (core, time.perf_counter(), seconds))
        if len(lines) == LINES_AT_ONCE:
            os.write(1, "".join(lines).encode())
            lines = []


if __name__ == "__main__":
    main()
