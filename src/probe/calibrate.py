"""Measures what parallelism costs on this machine with this Python, and prints it as JSON.

    python calibrate.py

It needs nothing but the standard library, runs on CPython 3.8 to 3.15, takes less than 20 seconds,
and runs none of the user's code. Everything is measured in three passes, seconds apart, so that a
machine that is slow for a while does not spoil one cost alone; large lists and dicts only in the first, and on a
slow machine the later passes are for as much as there is time for. A machine that shares its hardware with
others changes its speed from one tenth of a second to the next: so a loop is run on each core before and
after each measurement, and what was measured is told at the machine's usual speed. Every cost is the
mean of the middle half of its rounds, and is printed with the quartiles around it: so a noisy machine
can be told from a quiet one. What the costs mean, and how the simulator uses them, is told in
docs/calibration.md.

The tasks that it hands to other processes are functions of the standard library: a worker process
need not import this file, so the start-up of a worker is measured without anybody's main module.
"""

import sys
import time

FORMAT_VERSION = 1
SCRIPT = __file__
PASSES = 3
PATIENCE_SECONDS = 18.5
#: Plain arithmetic, calls and a dictionary: what Python code mostly does.
LOOP = "table = {}\nfor number in range(2000):\n    table[number % 64] = abs(number * 3 - 7) // 2"
#: The loop takes a few hundred microseconds; so many take about ten milliseconds.
LOOP_ROUNDS = 40
#: On all cores at once; the first and the last quarter are left out.
ROUNDS_ON_ALL_CORES = 8
STEPS_BETWEEN_ALL_CORES = 4
#: Sizes of the payloads, in bytes of pickle.
PAYLOAD_SIZES = (1_000, 50_000, 100_000, 500_000, 1_500_000, 4_000_000)
#: What consists of many objects is sent up to this size only after the first pass: larger ones take most of the time, and the way of each is long enough to tell.
MOST_REPEATED_BYTES = 100_000
#: From here on a block of memory takes the same time for each byte of it; see `Samples.middle`.
PROPORTIONAL_BYTES = 1_000_000
#: From here on a C library asks the system for each block of memory anew, whatever the program did before: glibc's threshold for that grows to 32 MB at most. Once is enough, it takes a tenth of a second.
OWN_BLOCK_BYTES = 40_000_000
#: Kinds that are one block of memory.
ONE_BLOCK = ("bytes", "array")
#: Kinds that consist of many objects. They are also sent to as many workers as there are cores; see `measure_crowd`.
MANY_OBJECTS = ("list", "dict")
CROWDED_SIZES = (100_000, 500_000)
CROWDED_ROUNDS = 4
#: Tasks for each worker in a round, and for how many rounds of the loop each computes: about two milliseconds.
CROWDED_TASKS = 8
CROWDED_LOOPS = 8
#: Messages are sent to tasks of a quarter of a millisecond, too: who is woken behind a task waits no longer than that goes on computing.
CROWDED_MESSAGE_LOOPS = (1, CROWDED_LOOPS)
CROWDED_WAYS = ("payloadSeconds", "resultSeconds")
#: Tasks that compute for so many rounds of the loop (a quarter of a millisecond, two and ten, and fifty): of each so many for each worker in a round, and so many rounds.
CROWDED_DISPATCHES = {1: (40, 4), CROWDED_LOOPS: (16, 4), 40: (8, 4), 200: (4, 2)}
#: On a machine that is too slow or too busy longer tasks are left out.
CROWDED_PATIENCE_SECONDS = 8
#: Nothing of it is told where other programs computed on more than this part of a core.
LITTLE_OF_A_CORE = 0.1
#: What a pipe holds; and the part of a dispatch that falls to the thread that writes into it.
PIPE_BYTES = 65_536
WRITER_PART = 0.2
#: Sizes of the results, and so many of each at once: of memory, what is usual for results that are kept.
RESULTS_AT_ONCE = {100_000: 40, 500_000: 16, 1_500_000: 6, 4_000_000: 4}
#: So many of each go to a worker together: blocks of memory, and what takes longer.
BLOCKS_AT_ONCE = dict(zip((*PAYLOAD_SIZES, OWN_BLOCK_BYTES), (60, 40, 40, 24, 16, 10, 3)))
OBJECTS_AT_ONCE = dict(zip(PAYLOAD_SIZES, (60, 30, 30, 10, 4, 3)))
#: So many went before.
FIRST_PAYLOADS = 3
#: For so long a worker sleeps in a task, so that it and its parent do something else between two dispatches. Whoever has gone to sleep has to be woken, however short the pause was.
GAP_SECONDS = (0.0002, 0.001, 0.01)
#: So many tasks without a pause are held against those with one.
GAPLESS_TASKS = 500
#: A thread sleeps for so long each time while two others compute, for so long in all.
GIL_WAIT_SLEEPS = (0.0031, 0.0053, 0.0077, 0.0044, 0.0066)
GIL_WAIT_SECONDS = 0.3
#: So often another thread is woken, each time after it has been asleep for so long.
WAKINGS = 60
WAKING_PAUSE_SECONDS = 0.0003
#: Sizes of the payloads on their way from interpreter to interpreter.
INTERPRETER_PAYLOAD_SIZES = (1_000, 100_000, 1_500_000)
#: Kinds of Python code, each with what it needs: what threads without a GIL do to each other depends on it.
CONTENDED_WORK = {
    "calls": ("for n in range(200): Point(n, n).moved(1, 2)", "class Point:\n    def __init__(self, x, y): self.x = x; self.y = y\n    def moved(self, x, y): return Point(self.x + x, self.y + y)"),
    "copies": ("deepcopy(rows)", "from copy import deepcopy\nrows = [{'name': str(n), 'sizes': [n, n + 1]} for n in range(20)]"),
    "counting": ("Counter(words).most_common(5)", "from collections import Counter\nwords = 'a bb ccc dd e f g'.split() * 60"),
    "csv": ("list(reader(lines))", "from csv import reader\nlines = ['%d,name %d,\"x, y\"' % (n, n) for n in range(300)]"),
    "dates": ("for n in range(300): (begin + timedelta(minutes=n)).isoformat()", "from datetime import datetime, timedelta\nbegin = datetime(2026, 1, 1)"),
    "formats": ("for n in range(500): f'{n:>8.2f} {n!r}'", "pass"),
    "fractions": ("total = Fraction(0)\nfor n in range(1, 30): total += Fraction(n, 7)", "from fractions import Fraction"),
    "generators": ("sum(a * b for a, b in zip(range(1000), range(1000)))", "pass"),
    "names": ("[fnmatch(name, '*.py') for name in names]", "from fnmatch import fnmatch\nnames = ['part%d.py' % n for n in range(50)]"),
    "random numbers": ("[random() for _ in range(1000)]", "from random import random"),
    "records": ("for n in range(300): Pair(n, n)._replace(x=1)", "from collections import namedtuple\nPair = namedtuple('Pair', 'x y')"),
    "splitting": ("[word.strip().upper() for line in lines for word in line.split(',')]", "lines = ['a, b , c,d' for _ in range(150)]"),
    "structs": ("for n in range(400): unpack('<Id', pack('<Id', n, 0.5))", "from struct import pack, unpack"),
    "urls": ("[urlsplit(url) for url in urls]", "from urllib.parse import urlsplit\nurls = [\'http://host/p%d?q=1\' % n for n in range(50)]"),
}
#: So long each of them runs in one go, and so many rounds of the loop directly after it.
CONTENDED_SECONDS = 0.003
CONTENDED_LOOPS = 6
#: So many objects of each kind are pickled at once.
CONTENTS_AT_ONCE = 5000
INSTANCES_AT_ONCE = 1500
CONTENTS_ROUNDS = 8
#: Kinds of NumPy code that make large arrays and drop them.
ARRAY_WORK = {
    "a bell curve": ("exp(-numbers * numbers).sum()", "numbers = linspace(0, 1, 60_000)"),
    "a choice": ("chosen = numbers[numbers > 0.5]; (chosen * 2 + 1).sum()", "numbers = linspace(0, 1, 200_000)"),
    "points in a circle": ("random = default_rng(3).random; x, y = random(120_000), random(120_000); (x * x + y * y < 1).mean()", "from numpy.random import default_rng"),
    "a spectrum": ("abs(rfft(numbers)).sum()", "from numpy.fft import rfft\nnumbers = ones(160_000)"),
    "a blurred picture": ("picture + roll(picture, 1, 0) + roll(picture, -1, 0) + roll(picture, 1, 1) + roll(picture, -1, 1)", "picture = ones((450, 450))"),
    "distances": ("sqrt(((one[:, None, :] - other[None, :, :]) ** 2).sum(axis=2)).min()", "one, other = ones((320, 3)), ones((250, 3))"),
    "standard scores": ("(numbers - numbers.mean()) / numbers.std()", "numbers = linspace(0, 1, 300_000)"),
}
#: For so long each of them runs in one thread.
ARRAY_WORK_SECONDS = 0.05
#: Below this code finds its memory where it left it.
LEAST_FOUND_PAGES = 20
#: A block of memory that no cache holds, of which one half is copied to the other.
MEMORY_BYTES = 64_000_000
#: So much memory is asked for at once, in all.
FRESH_BLOCK_BYTES = 1_000_000
FRESH_BYTES = 20_000_000
#: More cores than this are not kept busy, nor asked for their speed.
MOST_CORES = 8
MOST_PROBED_CORES = 4
#: A round is steady when the machine was no faster or slower than this before it than after it.
MOST_CHANGE = 1.15
#: Ratios, and what is set and not measured, have nothing to do with the speed of the machine.
UNSCALED = ("noise", "switchIntervalSeconds", "gilWaitSeconds", "crowdedPassageShare")


def main():
    began = time.perf_counter()
    forget_main_file()
    main_imports = who_imports_main()
    samples = Samples()
    steps = (
        ("the processor", measure_processor),
        ("memory", measure_memory),
        ("memory of threads", measure_reuse),
        ("threads", measure_threads),
        *([("what threads share", measure_contention)] if is_free_threaded() else []),
        ("processes", measure_process_dispatch),
        ("the pool of multiprocessing", measure_multiprocessing_pool),
        ("blocks of memory as payloads", measure_blocks),
        ("objects as payloads", measure_objects),
        ("contents of payloads", measure_contents),
        ("results", measure_results),
        ("messages on crowded cores", measure_crowded_messages),
        ("interpreters", measure_interpreters),
        ("start methods", measure_starts),
    )
    durations = {}
    for index in range(PASSES * len(steps)):
        about, measure = steps[index % len(steps)]
        samples.is_first_pass = index < len(steps)
        step_began = time.perf_counter()
        # A slow or busy machine gets less of the later passes rather than a longer wait.
        if not samples.is_first_pass and step_began - began + durations[about] > PATIENCE_SECONDS:
            continue
        sys.stderr.write("step %d of %d: %s\n" % (index + 1, PASSES * len(steps), about))
        sys.stderr.flush()
        samples.begin()
        measure(samples)
        if index % STEPS_BETWEEN_ALL_CORES == 0:
            measure_all_cores(samples)
        durations[about] = time.perf_counter() - step_began
    report = {
        "version": FORMAT_VERSION,
        "machine": describe_machine(),
        "python": describe_python(),
        "startMethod": default_start_method(),
        "durationSeconds": 0,
        "costs": samples.costs(),
        "processStarts": samples.starts(main_imports),
        "threadGaps": samples.gaps(GAP_SECONDS, dispatchSeconds="thread"),
        "processGaps": samples.gaps(GAP_SECONDS, dispatchSeconds="parent", workerDispatchSeconds="worker"),
        "passages": samples.passages("passage"),
        "resultPassages": samples.passages("result passage"),
    }
    report["contents"] = samples.contents()
    gaps = samples.crowded_gaps()
    if gaps:
        report["crowdedGaps"] = gaps
    messages = samples.crowded_messages()
    if messages:
        report["crowdedMessages"] = messages
    contention = samples.contention()
    if contention:
        report["threadContention"] = contention
    if samples.reuses:
        report["threadReuse"] = samples.reuses
    if has_interpreters():
        report["interpreterGaps"] = samples.gaps(GAP_SECONDS, dispatchSeconds="interpreter")
        report["interpreterPassages"] = samples.passages("interpreter passage")
    report["durationSeconds"] = round(time.perf_counter() - began, 3)
    import json

    json.dump(report, sys.stdout, indent=2)
    sys.stdout.write("\n")


class Samples:
    """What the rounds of all passes found, by name, each with the speed of the machine at that moment."""

    def __init__(self):
        self.by_name = {}
        self.loops_by_step = []
        self.last = 0.0
        self.is_first_pass = True
        self.reuses = []

    def begin(self):
        """To be called before something is measured, when it is not directly after something else."""
        self.loops_by_step.append([])
        self.last = self.loop_seconds()

    def add(self, name, values, divisor=1.0):
        """Takes in what was measured since the call before."""
        self.add_all({name: [value / divisor for value in values]})

    def add_all(self, found):
        """The same of several things that were measured together: values by name."""
        now = self.loop_seconds()
        loop = mean_of_speeds([self.last, now])
        is_steady = max(self.last, now) < MOST_CHANGE * min(self.last, now)
        self.last = now
        for name, values in found.items():
            self.by_name.setdefault(name, []).extend((value, loop, is_steady) for value in values)

    def extend(self, found):
        """Takes in what another program measured: names, and their rounds."""
        for name, rounds in found:
            self.by_name.setdefault(name if isinstance(name, str) else tuple(name), []).extend(map(tuple, rounds))

    def loop_seconds(self):
        """What the loop takes at this moment, on average over the cores; of a few runs on each, the fastest."""
        loop = mean_of_speeds([best_loop() for _ in pinned_to_each_core()])
        self.loops_by_step[-1].append(loop)
        return loop

    def usual_loop(self):
        """What the loop took in a step, which is as long as a short piece of real work."""
        return summarise([mean_of_speeds(loops) for loops in self.loops_by_step])

    def times(self, name):
        """At the usual speed. Rounds in which the speed changed count only when most are like that."""
        rounds = self.by_name[name]
        usual = self.usual_loop()["value"]
        steady = [one for one in rounds if one[2]]
        return [value * usual / loop for value, loop, _ in (steady if 2 * len(steady) >= len(rounds) else rounds)]

    def raw(self, name):
        return [value for value, _, _ in self.by_name[name]]

    def costs(self):
        names = [name for name in self.by_name if isinstance(name, str)]
        costs = {name: summarise(self.raw(name) if name in UNSCALED else self.times(name)) for name in names}
        for alone, together, slowdown in (
            ("loopAloneSeconds", "loopOnAllCoresSeconds", "allCoresSlowdown"),
            ("memorySecondsPerByte", "memoryOnAllCoresSecondsPerByte", "allCoresMemorySlowdown"),
        ):
            # Both at the same speed of the machine: what is left is what the cores do to each other.
            one = costs[alone]["value"]
            all_of_them = costs.pop(together)
            costs[slowdown] = {part: max(1.0, seconds / one) for part, seconds in all_of_them.items()}
        del costs["loopAloneSeconds"]
        # All that was measured is told at this speed; the quartiles tell how far the machine goes from it.
        costs["pythonLoopSeconds"] = self.usual_loop()
        return costs

    def starts(self, main_imports):
        return {
            method: dict({part: summarise(self.times(("start", method, part))) for part in START_PARTS}, mainImport=imports)
            for method, imports in main_imports.items()
        }

    def passages(self, way):
        points = {}
        for name in self.by_name:
            if name[0] == way:
                _, kind, size, part = name
                points.setdefault(kind, {}).setdefault(size, {"bytes": size})[part] = self.middle(name)
        return {kind: [by_size[size] for size in sorted(by_size)] for kind, by_size in points.items()}

    def middle(self, name):
        """
        The middle of what was measured. Of large blocks of one kind it is the middle of all sizes, for each byte: a C library
        takes their memory from the system anew for each or has it, and which of it depends on what the program did before. With
        2 MB it was the one in one program and the other in the next, with 4 MB the other way round: half of the time or twice
        as long. A line through single sizes would follow that, and no program's payloads would.
        """
        alike = self.large_blocks_like(name)
        if not alike:
            return summarise(self.times(name))["value"]
        return summarise([value / size_in(other) for other in alike for value in self.times(other)])["value"] * size_in(name)

    def large_blocks_like(self, name):
        """The same part of all payloads of a kind that are large blocks of memory; none where the name is of something else."""

        def is_large_block(one):
            return isinstance(one, tuple) and one[0] in WAYS and one[1] in ONE_BLOCK and PROPORTIONAL_BYTES <= size_in(one) < OWN_BLOCK_BYTES

        if not is_large_block(name):
            return []
        return [one for one in self.by_name if is_large_block(one) and (one[0], one[1], one[-1]) == (name[0], name[1], name[-1])]

    def contention(self):
        """Time with the others over time alone, by kind of work; nothing where there is a GIL, or one core."""
        works = [name[1] for name in self.by_name if name[0] == "contention" and name[2] == "alone"]
        ratios = {(work, way): summarise(self.raw(("contention", work, way)))["value"] for work in works for way in ("alone", "together")}
        return [{"work": work, "slowdown": max(1.0, ratios[work, "together"] / ratios[work, "alone"])} for work in works]

    def contents(self):
        """What an object of each kind takes beyond what it holds, over what a number takes: both were pickled in the same moment."""
        return {kind: {part: summarise(self.raw(("contents", kind, part)))["value"] for part in CONTENT_PARTS} for kind in (*CONTENTS, *ENTRIES)}

    def crowded_gaps(self):
        """What is lost with each dispatch while all cores compute, by how long the tasks take."""
        loop = self.usual_loop()["value"]
        return [{"gapSeconds": loops * loop, "lostSeconds": summarise(self.times(("crowded dispatch", loops)))["value"]} for loops in CROWDED_DISPATCHES if ("crowded dispatch", loops) in self.by_name]

    def crowded_messages(self):
        """What is lost with each message meanwhile that a pipe does not hold."""
        loop = self.usual_loop()["value"]
        return [
            dict({name: summarise(self.times(("crowded message", name, loops)))["value"] for name in CROWDED_WAYS}, gapSeconds=loops * loop)
            for loops in CROWDED_MESSAGE_LOOPS
            if ("crowded message", "payloadSeconds", loops) in self.by_name
        ]

    def gaps(self, seconds, **costs):
        """What a dispatch costs on top after each pause: fields of the report, each with whose cost it is."""
        return [dict({name: summarise(self.times(("gap", gap, whose)))["value"] for name, whose in costs.items()}, gapSeconds=gap) for gap in seconds]


#: Names of what is measured of payloads and results begin so, and go on with the kind and the size.
WAYS = ("passage", "result passage")


def size_in(name):
    return name[2]


def pinned_to_each_core():
    """Lets this thread run on each core in turn, where the system can, on four at most."""
    import os

    if not hasattr(os, "sched_setaffinity"):
        yield 0
        return
    allowed = os.sched_getaffinity(0)
    try:
        for core in sorted(allowed)[:MOST_PROBED_CORES]:
            os.sched_setaffinity(0, {core})
            yield core
    finally:
        os.sched_setaffinity(0, allowed)


def mean_of_speeds(loops):
    """Work is speed times time, so it is the speeds that are averaged, not the times."""
    return len(loops) / sum(1 / seconds for seconds in loops)


def best_loop():
    """The fastest of three: an interruption only ever adds."""
    import timeit

    return min(timeit.Timer(LOOP).repeat(3, 1))


def forget_main_file():
    """Keeps worker processes from importing this file again: they have no use for it."""
    main_module = sys.modules["__main__"]
    if hasattr(main_module, "__file__"):
        del main_module.__file__


# ---- What the numbers are made of


def summarise(samples, divisor=1.0):
    """The mean of the middle half of the samples, and the quartiles around it.

    As robust as a median. Where a machine has two speeds, because it shares its hardware with
    others, a median would jump from one to the other; this is the speed that long work meets.
    """
    ordered = sorted(sample / divisor for sample in samples)
    last = len(ordered) - 1
    low, high = round(last * 0.25), round(last * 0.75)
    middle = ordered[low : high + 1]
    return {"value": sum(middle) / len(middle), "low": ordered[low], "high": ordered[high]}


def stopwatch(function, *arguments):
    began = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - began


def stopwatch_of_processor(function):
    began = time.process_time()
    function()
    return time.process_time() - began


def nothing(_=None):
    """A task that does nothing."""


def usable_cores():
    import os

    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def is_free_threaded():
    return hasattr(sys, "_is_gil_enabled") and not sys._is_gil_enabled()


# ---- The machine and the interpreter


def describe_machine():
    import platform

    return {
        "system": platform.system(),
        "release": platform.release(),
        "architecture": platform.machine(),
        "processor": processor_name(),
        "cores": usable_cores(),
        "quotaCores": quota_cores(),
        "month": time.strftime("%Y-%m"),
    }


def processor_name():
    import platform

    try:
        with open("/proc/cpuinfo") as lines:
            for line in lines:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or "unknown"


def quota_cores():
    """Processors' worth of time that a container may use; None without a limit."""
    try:
        with open("/sys/fs/cgroup/cpu.max") as file:
            quota, period = file.read().split()
    except (OSError, ValueError):
        try:
            with open("/sys/fs/cgroup/cpu/cpu.cfs_quota_us") as file:
                quota = file.read().strip()
            with open("/sys/fs/cgroup/cpu/cpu.cfs_period_us") as file:
                period = file.read().strip()
        except OSError:
            return None
    if quota == "max" or int(quota) <= 0:
        return None
    return int(quota) / int(period)


def describe_python():
    import platform

    return {
        "implementation": platform.python_implementation(),
        "version": platform.python_version(),
        "minor": sys.version_info[1],
        "isFreeThreaded": is_free_threaded(),
    }


def default_start_method():
    import multiprocessing

    return multiprocessing.get_context().get_start_method()


# ---- The processor: how fast one Python loop is, alone and with all cores busy


def measure_processor(samples):
    import timeit

    timer = timeit.Timer(LOOP, "pass", processor_clock())
    timer.timeit(20)
    for _ in range(12):
        began = time.perf_counter()
        seconds = timer.timeit(LOOP_ROUNDS)
        # Time over processor time, 1 on an idle machine: what other programs took meanwhile.
        noise = (time.perf_counter() - began) / max(seconds, 1e-9)
        samples.add("loopAloneSeconds", [seconds], LOOP_ROUNDS)
        samples.add("noise", [noise])


def measure_all_cores(samples):
    samples.add("loopOnAllCoresSeconds", [summarise(on_all_cores(LOOP, "pass", ROUNDS_ON_ALL_CORES, LOOP_ROUNDS), LOOP_ROUNDS)["value"]])


def processor_clock():
    """A clock of the thread's own processor time: what other programs take in between does not count."""
    return getattr(time, "thread_time", time.process_time)


def on_all_cores(statement, setup, rounds, number):
    """Processor seconds of the statement while every core runs it, in processes or free threads."""
    import timeit

    return side_by_side(rounds, timeit.repeat, statement, setup, processor_clock(), rounds, number)


def side_by_side(rounds, measure, *arguments):
    """What so many rounds of a measurement gave while every core went through them, in processes or free threads."""
    import concurrent.futures

    count = min(usable_cores(), MOST_CORES)
    if count == 1:
        return measure(*arguments)
    Pool = concurrent.futures.ThreadPoolExecutor if is_free_threaded() else concurrent.futures.ProcessPoolExecutor
    with Pool(count) as pool:
        list(pool.map(time.sleep, [0.02] * count * 2))
        futures = [pool.submit(measure, *arguments) for _ in range(count)]
        # The first and the last rounds can have run while others had not begun, or had ended.
        return [result for future in futures for result in future.result()[rounds // 4 : rounds - rounds // 4]]


# ---- Memory: how much of it one core can read and write, and all together


def measure_memory(samples):
    import timeit

    half = MEMORY_BYTES // 2
    setup = "block = memoryview(bytearray(%d))" % MEMORY_BYTES
    copy = "block[:%d] = block[%d:]" % (half, half)
    # Each byte of one half is read, and each of the other written.
    samples.add("memorySecondsPerByte", timeit.repeat(copy, setup, processor_clock(), 6, 1)[2:], MEMORY_BYTES)
    samples.add("memoryOnAllCoresSecondsPerByte", on_all_cores(copy, setup, ROUNDS_ON_ALL_CORES, 1), MEMORY_BYTES)
    # Memory that the program did not have before is found and cleared by the system, when it is first touched.
    samples.add("freshMemorySecondsPerByte", [fresh_seconds() for _ in range(3)], FRESH_BYTES)


def fresh_seconds():
    """Writing to memory for the first time, less writing to it again."""
    import mmap

    source = bytes(FRESH_BLOCK_BYTES)
    # Memory as a C library asks for it. By default it is shared with other processes, for which the system takes half as long again.
    private = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if hasattr(mmap, "MAP_PRIVATE") else {}
    with mmap.mmap(-1, FRESH_BYTES, **private) as memory:
        def write():
            for start in range(0, FRESH_BYTES, FRESH_BLOCK_BYTES):
                memory[start : start + FRESH_BLOCK_BYTES] = source

        return max(0.0, stopwatch(write) - stopwatch(write))


def measure_reuse(samples):
    """Counts of pages do not depend on how busy the machine is: once is enough."""
    import importlib.util

    if samples.reuses or usable_cores() == 1 or not importlib.util.find_spec("numpy") or not importlib.util.find_spec("resource"):
        return
    samples.reuses = in_fresh_program("reuse")


def reuse_of_threads():
    """How much of the memory that one thread finds anew for each task threads beside each other use again, by kind of work.

    Each in a process of its own: what ran before it leaves memory behind, and it can be the same for all that comes after.
    """
    import numpy

    found = []
    for work, (statement, setup) in ARRAY_WORK.items():
        names = dict(vars(numpy))

        def part():
            exec("%s\ndef task(_):\n    %s" % (setup, statement), names)
            return reuse_part(names["task"])

        reused = in_child(part)
        if reused is not None:
            found.append({"work": work, "part": reused})
    return found


def in_child(function):
    """What a function gives in a process that is forked for it; None where it fails there, which that process tells."""
    import json
    import os
    import traceback

    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            text = json.dumps(function())
            with os.fdopen(writer, "w") as answer:
                answer.write(text)
            status = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else None


def reuse_part(task):
    """Of what a task finds anew alone, the part that it does not beside others; None where it finds nothing."""
    import concurrent.futures

    task(None)
    tasks = max(4, int(ARRAY_WORK_SECONDS / stopwatch(task, None)))
    alone = found_pages(lambda: list(map(task, range(tasks)))) / tasks
    if alone < LEAST_FOUND_PAGES:
        return None
    threads = max(2, min(4, usable_cores()))
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        together = found_pages(lambda: list(pool.map(task, range(tasks * threads)))) / (tasks * threads)
    return min(1.0, max(0.0, 1 - together / alone))


def found_pages(function):
    """Pages that the system finds for the program meanwhile."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    function()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


# ---- Threads


def measure_threads(samples):
    import concurrent.futures
    import threading

    def start_threads():
        threads = [threading.Thread(target=nothing) for _ in range(50)]
        seconds = stopwatch(lambda: [thread.start() for thread in threads])
        for thread in threads:
            thread.join()
        return seconds

    workers = max(2, min(4, usable_cores()))
    tasks = range(1000)
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        list(pool.map(nothing, tasks))
        samples.add("threadDispatchSeconds", [stopwatch(lambda: list(pool.map(nothing, tasks))) for _ in range(7)], len(tasks))
        for gap in GAP_SECONDS:
            measure_gap_in_program(samples, pool, "thread", gap, 0.01)
    samples.add("threadStartSeconds", [start_threads() for _ in range(7)], 50)
    samples.add("switchIntervalSeconds", [sys.getswitchinterval()])
    samples.add("wakingSeconds", waking_times())
    if not is_free_threaded():
        samples.add("gilHandOverSeconds", hand_overs())
        samples.add("gilWaitSeconds", gil_waits())


def measure_gap_in_program(samples, pool, whose, gap, seconds):
    """What a dispatch costs this program in addition when who waits for the result has been asleep, and the worker too; asleep for so many seconds in all."""
    count = int(seconds / gap) + 15
    busy = stopwatch_of_processor(lambda: list(pool.map(abs, range(GAPLESS_TASKS)))) / GAPLESS_TASKS
    asleep = stopwatch_of_processor(lambda: [time.sleep(gap) for _ in range(count)])
    through = stopwatch_of_processor(lambda: list(pool.map(time.sleep, [gap] * count)))
    samples.add(("gap", gap, whose), [max(0.0, (through - asleep) / count - busy)])


def measure_contention(samples):
    """Each kind of work alone and on all cores at once: what the threads do to each other."""
    import threading
    import timeit

    count = min(usable_cores(), MOST_CORES)
    if count == 1:
        return
    for work, (statement, setup) in CONTENDED_WORK.items():
        number = max(1, int(CONTENDED_SECONDS / min(timeit.repeat(statement, setup, repeat=3, number=1))))
        samples.add(("contention", work, "alone"), over_loop(statement, setup, 4, number, threading.Barrier(1)))
        samples.add(("contention", work, "together"), side_by_side(8, over_loop, statement, setup, 8, number, threading.Barrier(count)))


def over_loop(statement, setup, rounds, number, barrier):
    """The statement's time over that of the loop directly after it, which shares nothing: the machine's speed is the same for both."""
    import timeit

    # Waiting for a lock takes none of the processor's time, so it is the time of the world that counts.
    work, loop = timeit.Timer(statement, setup), timeit.Timer(LOOP)
    return [meet(barrier, work, number) / meet(barrier, loop, CONTENDED_LOOPS) for _ in range(rounds)]


def meet(barrier, timer, number):
    """Times what all threads begin at the same moment."""
    barrier.wait()
    return timer.timeit(number)


def waking_times():
    """
    Seconds that letting go of a lock takes in addition when another thread sleeps until it can have it. Who lets go of the GIL
    wakes the next thread in the same way.
    """
    import threading

    lock, is_over = threading.Lock(), []

    def wait():
        while not is_over:
            lock.acquire()

    lock.acquire()
    waiter = threading.Thread(target=wait)
    waiter.start()
    times = []
    for _ in range(WAKINGS):
        # By then it sleeps.
        time.sleep(WAKING_PAUSE_SECONDS)
        times.append(stopwatch(lock.release))
        while not lock.locked():
            time.sleep(0)
    is_over.append(True)
    lock.release()
    waiter.join()
    alone = time_to_let_go()
    return [max(0.0, seconds - alone) for seconds in times]


def time_to_let_go():
    """The same of a lock that nobody waits for, the least of some."""
    import threading

    locks = [threading.Lock() for _ in range(WAKINGS)]
    for lock in locks:
        lock.acquire()
    return min(stopwatch(lock.release) for lock in locks)


def hand_overs():
    """Seconds in which no thread ran, whenever the GIL passed from one thread to another."""
    import threading

    deadline = time.perf_counter() + 0.3
    stays = []

    def run(name):
        clock = time.perf_counter
        began = last = clock()
        while last < deadline:
            now = clock()
            # A thread that others kept waiting was away for about a switch interval.
            if now - last > 1e-3:
                stays.append((began, last, name))
                began = now
            last = now
        stays.append((began, last, name))

    threads = [threading.Thread(target=run, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stays.sort()
    gaps = [after[0] - before[1] for before, after in zip(stays, stays[1:]) if before[2] != after[2]]
    # A longer gap is none of the lock's: another program had the processor.
    return [gap for gap in gaps if 0 < gap < 1e-3] or [2e-5]


def gil_waits():
    """How late a thread comes that wakes up while two others compute: the mean, as now one of them is there before it and now not."""
    import threading

    is_over = []

    def compute():
        while not is_over:
            for number in range(200):
                abs(number)

    threads = [threading.Thread(target=compute) for _ in range(2)]
    for thread in threads:
        thread.start()
    clock = time.perf_counter
    end = clock() + GIL_WAIT_SECONDS
    waits = []
    while clock() < end:
        sleep = GIL_WAIT_SLEEPS[len(waits) % len(GIL_WAIT_SLEEPS)]
        began = clock()
        time.sleep(sleep)
        waits.append(max(0.0, clock() - began - sleep))
    is_over.append(True)
    for thread in threads:
        thread.join()
    return [sum(waits) / len(waits)]


# ---- Processes: a task's way to a worker and back


def measure_process_dispatch(samples):
    import concurrent.futures

    tasks = 300
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        list(pool.map(abs, range(50)))
        rounds = [dispatch_times(pool, abs, range(tasks)) for _ in range(5)]
        # The parent is the slower end, so a task costs as much as the parent needs for it.
        samples.add("processDispatchSeconds", [wall for wall, _, _ in rounds], tasks)
        samples.add("processWorkerDispatchSeconds", [worker for _, _, worker in rounds], tasks)
        busy = [sum(values) / len(values) / tasks for values in zip(*rounds)]
        chunked = [stopwatch(lambda: list(pool.map(abs, range(20_000), chunksize=2_000))) for _ in range(3)]
        # Handing ten chunks over takes ten dispatches; the rest is for what is in them.
        samples.add("chunkItemSeconds", [max(1e-8, seconds - 10 * busy[0]) for seconds in chunked], 20_000)
        for gap in GAP_SECONDS:
            measure_gap(samples, pool, gap, busy)


def dispatch_times(pool, task, *arguments, kept=None):
    """Seconds of a round of tasks on a pool of one worker, and the processor seconds of the parent and of the worker."""
    worker_before, parent_before = pool.submit(time.process_time).result(), time.process_time()
    kept = [] if kept is None else kept
    wall = stopwatch(lambda: kept.extend(pool.map(task, *arguments)))
    parent = time.process_time() - parent_before
    return wall, parent, pool.submit(time.process_time).result() - worker_before


def measure_gap(samples, pool, gap, busy):
    """What a dispatch costs in addition when parent and worker have not been at it for a while: both have been asleep, and the caches hold other things."""
    tasks = int(0.01 / gap) + 15
    asleep = stopwatch_of_processor(lambda: [time.sleep(gap) for _ in range(tasks)])
    _, parent, worker = dispatch_times(pool, time.sleep, [gap] * tasks)
    _, busy_parent, busy_worker = busy
    samples.add(("gap", gap, "parent"), [max(0.0, parent / tasks - busy_parent)])
    samples.add(("gap", gap, "worker"), [max(0.0, (worker - asleep) / tasks - busy_worker)])


def measure_multiprocessing_pool(samples):
    import multiprocessing

    tasks = 300
    pool = multiprocessing.Pool(1)
    pool.map(abs, range(50), 1)
    worker_before = pool.apply(time.process_time)
    walls = [stopwatch(lambda: pool.map(abs, range(tasks), 1)) for _ in range(5)]
    worker = pool.apply(time.process_time) - worker_before
    samples.add("poolDispatchSeconds", walls, tasks)
    samples.add("poolWorkerDispatchSeconds", [worker], 5 * tasks)
    samples.begin()
    # What the end of its `with` block does.
    samples.add("poolStopSeconds", [stopwatch(pool.terminate)])
    pool.join()


# ---- Payloads: pickling, the way through a pipe, unpickling


def measure_blocks(samples):
    """Each kind in a fresh program: see `passages_of`."""
    for kind in ONE_BLOCK:
        samples.extend(in_fresh_program("passages", kind, most_bytes(samples, kind)))


def measure_objects(samples):
    """The same of what consists of many objects."""
    for kind in MANY_OBJECTS:
        samples.extend(in_fresh_program("passages", kind, most_bytes(samples, kind)))


def most_bytes(samples, kind):
    """Of the payloads or results to send in this pass, as text."""
    if kind in ONE_BLOCK:
        return str(OWN_BLOCK_BYTES if samples.is_first_pass else max(PAYLOAD_SIZES))
    return str(max(PAYLOAD_SIZES) if samples.is_first_pass else MOST_REPEATED_BYTES)


def passages_of(kind, most):
    """
    What it takes to send payloads of one kind to a worker, each size in a program of its own where that is cheap. Most programs
    have one pool and send payloads of about one size, and a C library treats them as what it has seen: glibc gives free memory
    back from twice the largest block on that it has freed so far, and has the system find it anew for the next payload. A
    worker that has once read 24 MB reads 1 MB in half of the time; the thread that pickles found memory anew for each array in
    the second pool of a program, and in the first had it.
    """
    samples = Samples()
    samples.begin()
    time_pickling()
    make, all_sizes = PAYLOADS[kind]
    for size in all_sizes:
        if size <= int(most):
            samples.extend(as_first_pool(measure_payloads, kind, size))
    return samples


def as_first_pool(measure, *arguments):
    """What is measured in a program that has had no pool so far, where one can be forked."""

    def found():
        samples = Samples()
        samples.begin()
        measure(samples, *arguments)
        return list(samples.by_name.items())

    measured = in_child(found) if sys.platform == "linux" else found()
    if measured is None:
        raise RuntimeError("A process that was forked to measure payloads gave no answer.")
    return measured


def payloads_at_once(kind, nominal):
    return (BLOCKS_AT_ONCE if kind in ONE_BLOCK else OBJECTS_AT_ONCE)[nominal]


def measure_payloads(samples, kind, nominal):
    payload = PAYLOADS[kind][0](nominal)
    with pool_of_one() as pool:
        busy = measure_passage(samples, pool, kind, payload, nominal)
    if kind in MANY_OBJECTS and nominal in CROWDED_SIZES:
        measure_crowd(samples, payload, payloads_at_once(kind, nominal), *busy)


def pool_of_one():
    return pool_of(1)


def pool_of(workers):
    import concurrent.futures
    import multiprocessing

    # A program without threads can be forked, which is the quickest, and leaves a worker as little history as the others do.
    return concurrent.futures.ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork" if sys.platform == "linux" else None))


def make_array(size):
    try:
        import numpy
    except ImportError:
        import array

        return array.array("d", bytes(size // 8 * 8))
    return numpy.zeros(size // 8) + 1.5


#: What makes payloads of each kind, of about so many bytes of pickle; and the sizes to make. What consists of many objects is in proportion from a megabyte or so on.
PAYLOADS = {
    "bytes": (lambda size: b"x" * size, (*PAYLOAD_SIZES, OWN_BLOCK_BYTES)),
    "list": (lambda size: [float(number) for number in range(size // 9)], (1_000, 50_000, 100_000, 500_000, 4_000_000)),
    "dict": (lambda size: {"key%d" % number: float(number) for number in range(size // 22)}, (1_000, 50_000, 100_000, 1_500_000)),
    "array": (make_array, (*PAYLOAD_SIZES, OWN_BLOCK_BYTES)),
}


class TimedPickler:
    """
    Stands in for the pickler of multiprocessing's queues, and adds up the processor seconds that it takes. Pickling in a loop is
    the least that it takes: on their way payloads meet colder caches, and memory that the system has to find.
    """

    def __init__(self, pickler):
        self.pickler = pickler
        self.pickle_seconds = self.unpickle_seconds = self.making_seconds = 0.0

    def dumps(self, *arguments):
        clock = processor_clock()
        began = clock()
        text = self.pickler.dumps(*arguments)
        self.pickle_seconds += clock() - began
        return text

    def loads(self, *arguments):
        clock = processor_clock()
        began = clock()
        value = self.pickler.loads(*arguments)
        self.unpickle_seconds += clock() - began
        return value


PICKLERS = []


def time_pickling():
    """Has all that goes through queues from now on timed, also in workers that are forked."""
    import multiprocessing.connection
    import multiprocessing.queues

    PICKLERS.append(TimedPickler(multiprocessing.queues._ForkingPickler))
    multiprocessing.queues._ForkingPickler = multiprocessing.connection._ForkingPickler = PICKLERS[0]


def seconds_so_far(_=None):
    """This process's processor seconds, and those of pickling, of unpickling and of making results among them."""
    (pickler,) = PICKLERS
    return time.process_time(), pickler.pickle_seconds, pickler.unpickle_seconds, pickler.making_seconds


def timed_product(piece, count):
    """The task of a forked worker that gives much back."""
    clock = processor_clock()
    began = clock()
    made = piece * count
    PICKLERS[0].making_seconds += clock() - began
    return made


def worker_seconds_so_far(pool):
    """The same of the worker. One that was not forked does not have this file, and only its time is known."""
    return pool.submit(seconds_so_far).result() if sys.platform == "linux" else (pool.submit(time.process_time).result(), 0.0, 0.0, 0.0)


#: What a task takes: of the world's time, and of the processor's in parent and worker.
WAY_PARTS = ("wall", "parent", "parent_pickling", "parent_unpickling", "parent_making", "worker", "worker_pickling", "worker_unpickling", "worker_making")


def way_times(pool, task, *arguments, kept=None):
    """Seconds of each of the tasks on a pool of one worker, by part."""
    kept = [] if kept is None else kept
    worker_before, parent_before = worker_seconds_so_far(pool), seconds_so_far()
    wall = stopwatch(lambda: kept.extend(pool.map(task, *arguments)))
    parent = seconds_so_far()
    worker = worker_seconds_so_far(pool)
    times = (wall, *(after - before for after, before in zip((*parent, *worker), (*parent_before, *worker_before))))
    return {part: seconds / len(arguments[0]) for part, seconds in zip(WAY_PARTS, times)}


def beyond(full, empty):
    return {part: full[part] - empty[part] for part in WAY_PARTS}


def on_its_way(seconds, function, argument):
    """What was seen of pickling on the way of a payload, or what it takes in a loop where the other end could not be asked, or is too quick."""
    return seconds if seconds > 0 else min(stopwatch(function, argument) for _ in range(5))


def dropping(text):
    """Seconds to let go of an object, which takes the longer the more are in it."""
    import pickle

    values = [pickle.loads(text) for _ in range(3)]
    return min(stopwatch(values.pop) for _ in range(3))


def measure_passage(samples, pool, kind, payload, nominal):
    """One payload on its way to a worker; gives the processor seconds that each took the parent and the worker, dispatch and all, and those of pickling at both ends."""
    import pickle
    from multiprocessing.reduction import ForkingPickler

    tasks = payloads_at_once(kind, nominal)
    # For the first ones parent and worker find memory that they have later on. Nothing goes before them, as in most programs: after 50 calls without a payload the thread that pickles found memory anew for each array, which it otherwise had.
    list(pool.map(len, [payload] * FIRST_PAYLOADS))
    full = way_times(pool, len, [payload] * tasks)
    empty = way_times(pool, len, [b""] * tasks)
    more = beyond(full, empty)
    text = ForkingPickler.dumps(payload)
    size = len(text)
    pickling = on_its_way(more["parent_pickling"], ForkingPickler.dumps, payload)
    # After the task the worker lets go of it.
    unpickling = on_its_way(more["worker_unpickling"], pickle.loads, text) + dropping(text)
    found = {
        ("passage", kind, size, "pickleSeconds"): [pickling],
        ("passage", kind, size, "unpickleSeconds"): [unpickling],
    }
    if kind in ONE_BLOCK:
        # What becomes of many objects is written and read like bytes; with one block it depends on the kind where its memory comes from. From a certain size on the thread that writes waits for the reader, and the parent does the rest of a dispatch meanwhile.
        wall = more["wall"] + (empty["wall"] * (1 - WRITER_PART) if size > PIPE_BYTES else 0)
        # The worker unpickles while the parent pickles the next; the rest of the time both are with the pipe.
        found["passage", kind, size, "transferSeconds"] = [max(0.0, more["worker"] - unpickling, wall - max(pickling, unpickling))]
        # Alone, one end writes while the other reads; with all cores busy they take turns, so that what the writer does has to be known.
        found["passage", kind, size, "writeSeconds"] = [max(0.0, more["parent"] - pickling)]
        found["passage", kind, size, "readSeconds"] = [max(0.0, more["worker"] - unpickling)]
    samples.add_all(found)
    return full["parent"], full["worker"], pickling + unpickling


def measure_crowd(samples, payload, tasks, parent, worker, pickling):
    """
    What is lost of a payload's way with as many workers as cores, as a part of its pickling at both ends. Whoever is woken by a
    process that goes on computing often waits for it, although another core has nothing to do: the payloads take longer than
    the processor time of all that has to do with them, or that of the parent, who has to do with each.
    """
    cores = usable_cores()
    if not 1 < cores <= MOST_CORES:
        return
    with pool_of(cores) as pool:
        list(pool.map(len, [payload] * 2 * cores))
        walls = [stopwatch(lambda: list(pool.map(len, [payload] * tasks))) / tasks for _ in range(CROWDED_ROUNDS)]
    samples.add("crowdedPassageShare", [max(0.0, wall - max(parent, (parent + worker) / cores)) / pickling for wall in walls])


class Record:
    """An object as programs make them: most have a few attributes."""

    def __init__(self, number):
        self.number = number * 0.5
        self.name = "name%d" % number
        self.price = number * 0.25


#: Kinds of objects beside numbers, each made from one number, and how many numbers and how many strings are in it. Numbers that are no keys are floats, as in the lists that are sent to workers.
CONTENTS = {
    "string": (lambda number: "name%d" % number, 0, 0),
    "tuple": (lambda number: (number * 0.5, number * 0.25), 2, 0),
    "container": (lambda number: [number * 0.5, number * 0.25] if number % 2 else {"x": number * 0.5}, 2, 0),
    "instance": (Record, 2, 1),
}
#: The same of dicts: what an entry takes beyond its key and its value.
ENTRIES = {
    "entry": (lambda count: {1000 + number: number * 0.5 for number in range(count)}, 2, 0),
    "namedEntry": (lambda count: {"name%d" % number: number * 0.5 for number in range(count)}, 1, 1),
}
CONTENT_PARTS = ("pickle", "unpickle")


def measure_contents(samples):
    """In a fresh program, as the garbage collector goes through all that a program has; ratios do not depend on how busy the machine is: once is enough."""
    if ("contents", "string", "pickle") in samples.by_name:
        return
    samples.extend(in_fresh_program("contents"))


def contents_of_payloads():
    """
    What objects take that are no numbers: texts are looked for among those that were pickled before, containers are made and
    filled, and an instance is taken apart by Python code. The contents of a dict are more than those of a list by its entries.
    """
    samples = Samples()
    samples.begin()
    time_pickling()
    with pool_of_one() as pool:
        list(pool.map(abs, range(50)))
        for kind, (make, *inside) in CONTENTS.items():
            count = INSTANCES_AT_ONCE if kind == "instance" else CONTENTS_AT_ONCE
            add_content(samples, pool, kind, [make(1000 + number) for number in range(count)], inside)
        for kind, (make, *inside) in ENTRIES.items():
            add_content(samples, pool, kind, make(CONTENTS_AT_ONCE), inside)
    return samples


def add_content(samples, pool, kind, objects, inside):
    """What each of the objects takes beyond what is in it, over what one of many numbers takes: of few, what a call takes would count for them."""
    numbers, strings = inside
    one, other = pickling_times(pool, [number * 0.5 for number in range(CONTENTS_AT_ONCE)]), pickling_times(pool, objects)
    for part, alone, together in zip(CONTENT_PARTS, one, other):
        string = samples.raw(("contents", "string", part))[0] if strings else 0
        samples.add(("contents", kind, part), [max(0.0, together / len(objects) / (alone / CONTENTS_AT_ONCE) - numbers - strings * string)])


def pickling_times(pool, payload):
    """Seconds to pickle it on its way to a worker, and of the worker to read it and to let go of it."""
    import pickle
    from multiprocessing.reduction import ForkingPickler

    text = bytes(ForkingPickler.dumps(payload))
    list(pool.map(len, [payload]))
    seconds = way_times(pool, len, [payload] * CONTENTS_ROUNDS)
    return (
        on_its_way(seconds["parent_pickling"], ForkingPickler.dumps, payload),
        on_its_way(seconds["worker_unpickling"], pickle.loads, text) + dropping(text),
    )


def measure_results(samples):
    """In a fresh program, which finds new memory for each result: this one has had much that it can use again."""
    samples.extend(in_fresh_program("results", *(most_bytes(samples, kind) for kind in RESULT_KINDS)))


#: Results that are sent back, and the sizes of each.
RESULT_KINDS = {"bytes": (100_000, 500_000, 1_500_000, 4_000_000), "list": (100_000, 500_000, 4_000_000)}


def results_of_workers(*most_of_kinds):
    """What workers give back to a parent that keeps it and reads it in a thread of its own, where memory is another matter than where a worker reads."""
    samples = Samples()
    samples.begin()
    time_pickling()
    for (kind, sizes), most in zip(RESULT_KINDS.items(), most_of_kinds):
        for size in sizes:
            if size <= int(most):
                samples.extend(as_first_pool(measure_results_of, kind, size))
    return samples


def measure_results_of(samples, kind, nominal):
    with pool_of_one() as pool:
        measure_result(samples, pool, kind, nominal)


def measure_result(samples, pool, kind, nominal):
    """One result by itself, and its way from a worker."""
    import operator
    import pickle
    from multiprocessing.reduction import ForkingPickler

    # Floats are pickled one by one, also where they are one object.
    piece, count = {"bytes": (b"x", nominal), "list": ([0.5], nominal // 9)}[kind]
    tasks = RESULTS_AT_ONCE[nominal]
    make = timed_product if sys.platform == "linux" else operator.mul
    kept = [pool.submit(make, piece, count).result()]
    full = way_times(pool, make, [piece] * tasks, [count] * tasks, kept=kept)
    empty = way_times(pool, len, [b""] * tasks)
    more = beyond(full, empty)
    made = piece * count
    text = pickle.dumps(made, -1)
    making = on_its_way(more["worker_making"], lambda _: piece * count, None)
    # When it is written the worker lets go of it.
    pickling = on_its_way(more["worker_pickling"], ForkingPickler.dumps, made) + dropping(text)
    unpickling = on_its_way(more["parent_unpickling"], pickle.loads, text)
    name = ("result passage", kind, len(text))
    found = {
        (*name, "pickleSeconds"): [pickling],
        (*name, "unpickleSeconds"): [unpickling],
    }
    if kind == "bytes":
        # The worker makes and pickles the next while the parent unpickles; the rest of the time both are with the pipe.
        copies = max(making + pickling + empty["worker"], unpickling + empty["wall"])
        found[(*name, "transferSeconds")] = [max(0.0, more["parent"] - unpickling, full["wall"] - copies)]
        found[(*name, "writeSeconds")] = [max(0.0, more["worker"] - making - pickling)]
        found[(*name, "readSeconds")] = [max(0.0, more["parent"] - unpickling)]
    samples.add_all(found)


# ---- Messages while all cores compute


def measure_crowded_messages(samples):
    if sys.platform == "linux" and 1 < usable_cores() <= MOST_CORES:
        samples.extend(in_fresh_program("messages"))


def crowded_messages():
    """
    What is lost of the cores' time while there are as many workers as cores and all compute: with each task, and with each message that a pipe
    does not hold, to a worker or from it. The two ends of such a message take turns at the pipe, and whoever is woken behind a process that goes
    on computing waits for it, although the core of the one that woke it has nothing to do meanwhile.
    """
    samples = Samples()
    samples.begin()
    began, of_machine, own = time.perf_counter(), machine_seconds(), own_seconds()
    lost = {}
    with pool_of(usable_cores()) as pool:
        lost_seconds(pool, 1, CROWDED_TASKS)
        for loops, (tasks, rounds) in CROWDED_DISPATCHES.items():
            if time.perf_counter() - began > CROWDED_PATIENCE_SECONDS:
                break
            lost[loops] = [max(0.0, lost_seconds(pool, loops, tasks)) for _ in range(rounds)]
    by_others = machine_seconds() - of_machine - (own_seconds() - own)
    # What another program takes of a core meanwhile cannot be told from what is lost.
    if by_others <= LITTLE_OF_A_CORE * (time.perf_counter() - began):
        for loops, seconds in lost.items():
            samples.add(("crowded dispatch", loops), seconds)
    for size in CROWDED_SIZES:
        for name, (payload, given) in zip(CROWDED_WAYS, ((size, 0), (0, size))):
            with pool_of(usable_cores()) as pool:
                idle_seconds(pool, b"", 0, CROWDED_LOOPS)
                for loops in CROWDED_MESSAGE_LOOPS:
                    rounds = [idle_seconds(pool, b"x" * payload, given, loops) - idle_seconds(pool, b"", 0, loops) for _ in range(CROWDED_ROUNDS)]
                    samples.add(("crowded message", name, loops), [max(0.0, seconds) for seconds in rounds])
    return samples


def machine_seconds():
    """Seconds that all programs of the machine have computed for since its start; nothing where the system does not tell."""
    import os

    try:
        with open("/proc/stat") as file:
            user, nice, system, _, _, interrupts, soft_interrupts, stolen = [int(field) for field in file.readline().split()[1:9]]
    except (OSError, ValueError):
        return 0.0
    return (user + nice + system + interrupts + soft_interrupts + stolen) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    """Seconds that this program has computed for, and those of its workers that have ended."""
    import os

    return sum(os.times()[:4])


def lost_seconds(pool, loops, tasks):
    """
    Seconds of a core for each task in which neither its worker computed nor the parent, between the first task of each worker and its last.

    The parent's threads hand calls on from one to the next. While all cores compute, each of them waits for a core; and where a thread that
    waits for a lock asks for it again and again before it goes to sleep, as on free-threaded builds, it is not woken before the others.
    """
    cores = usable_cores()
    parent_before = time.process_time()
    answers = list(pool.map(compute_and_give, [b""] * (tasks * cores), [0] * (tasks * cores), [loops] * (tasks * cores)))
    parent = time.process_time() - parent_before
    spans = worker_spans(answers)
    between = sum(count for _, _, count in spans)
    return sum(wall - processor for wall, processor, _ in spans) / max(1, between) - parent / len(answers)


def idle_seconds(pool, payload, given, loops):
    """Seconds for each of some tasks in which not every core computed, as if all had been idle."""
    tasks = CROWDED_TASKS * usable_cores()
    parent_before = time.process_time()
    answers = []
    wall = stopwatch(lambda: answers.extend(pool.map(compute_and_give, [payload] * tasks, [given] * tasks, [loops] * tasks)))
    parent = time.process_time() - parent_before
    spans = worker_spans(answers)
    between = sum(count for _, _, count in spans)
    return wall / tasks - (parent / tasks + sum(processor for _, processor, _ in spans) / max(1, between)) / usable_cores()


def worker_spans(answers):
    """Of each worker what passed between its first task and its last: the world's seconds, its own, and how many tasks."""
    moments = {}
    for worker, now, processor, _ in answers:
        moments.setdefault(worker, []).append((now, processor))
    return [(times[-1][0] - times[0][0], times[-1][1] - times[0][1], len(times) - 1) for times in moments.values()]


def compute_and_give(payload, size, loops):
    """The task of a forked worker that computes for a while and gives much back."""
    import os
    import timeit

    timeit.Timer(LOOP).timeit(loops)
    return os.getpid(), time.perf_counter(), time.process_time(), b"x" * size


# ---- Interpreters, which came with 3.14


def has_interpreters():
    import concurrent.futures

    return hasattr(concurrent.futures, "InterpreterPoolExecutor")


def measure_interpreters(samples):
    if not has_interpreters():
        return
    from concurrent.futures import InterpreterPoolExecutor as Pool

    for _ in range(3):
        pool = Pool(1)
        samples.add("interpreterStartSeconds", [stopwatch(lambda: pool.submit(abs, 1).result())])
        samples.add("interpreterStopSeconds", [stopwatch(pool.shutdown)])
    with Pool(1) as pool:
        list(pool.map(abs, range(50)))
        samples.add("interpreterDispatchSeconds", [stopwatch(lambda: list(pool.map(abs, range(300)))) for _ in range(3)], 300)
        for gap in GAP_SECONDS:
            measure_gap_in_program(samples, pool, "interpreter", gap, 0.02)
        for size in PAYLOAD_SIZES[:6]:
            measure_interpreter_bytes(samples, pool, size)
        # NumPy cannot be loaded there, and bytes are not pickled.
        for kind in ("list", "dict"):
            make, _ = PAYLOADS[kind]
            for size in INTERPRETER_PAYLOAD_SIZES:
                measure_interpreter_passage(samples, pool, kind, make(size))


def measure_interpreter_bytes(samples, pool, size):
    """Bytes on their way to another interpreter."""
    payload = b"x" * size
    for part in ("pickleSeconds", "unpickleSeconds"):
        samples.add(("passage", "interpreters", size, part), [0.0])
    samples.add(("passage", "interpreters", size, "transferSeconds"), [max(0.0, seconds) for seconds in beyond_empty(pool, payload)])


def measure_interpreter_passage(samples, pool, kind, payload):
    """What is pickled on its way to another interpreter.

    CPython tries to share the object first, and writes it out as text for the error message when it
    cannot: with 3.14 that took longer than pickling. It is part of the sender's time, as pickling is.
    """
    import pickle

    text = pickle.dumps(payload)
    unpickling = summarise([stopwatch(pickle.loads, text) for _ in range(3)])["value"]
    samples.add(("interpreter passage", kind, len(text), "unpickleSeconds"), [unpickling])
    samples.add(("interpreter passage", kind, len(text), "pickleSeconds"), [max(0.0, seconds - unpickling) for seconds in beyond_empty(pool, payload)])


def beyond_empty(pool, payload):
    """Seconds that tasks with a payload take, beyond those of tasks without one."""
    empty = summarise([stopwatch(lambda: pool.submit(len, b"").result()) for _ in range(5)])["value"]
    return [stopwatch(lambda: pool.submit(len, payload).result()) - empty for _ in range(5)]


# ---- Start methods


START_PARTS = ("serverSeconds", "launchSeconds", "readySeconds", "stopSeconds")


def measure_starts(samples):
    """Each method in a fresh program: a fork copies what its parent has in memory, and this one has much that it measured before."""
    import multiprocessing

    for method in multiprocessing.get_all_start_methods():
        samples.extend(in_fresh_program("starts", method))


def starts_of_workers(method):
    """Pools with one worker, from making them to their end; only the first pays for helpers and for what multiprocessing imports then."""
    samples = Samples()
    samples.begin()
    first = sum(pool_times(method))
    pools = [pool_times(method) for _ in range(2)]
    whole, made = (summarise(seconds)["value"] for seconds in ([sum(times) for times in pools], [times[0] for times in pools]))
    samples.add(("start", method, "serverSeconds"), [max(0.0, first - whole) + made])
    for part, place in (("launchSeconds", 1), ("readySeconds", 2), ("stopSeconds", 3)):
        samples.add(("start", method, part), [times[place] for times in pools])
    return samples


#: What is measured in a program of its own, by the argument that the probe is started with.
IN_FRESH_PROGRAMS = {"starts": starts_of_workers, "passages": passages_of, "results": results_of_workers, "messages": crowded_messages, "contents": contents_of_payloads, "reuse": reuse_of_threads}


def in_fresh_program(*arguments):
    """Starts the probe once more, for one thing alone: what it found."""
    import json
    import os
    import subprocess

    # A library that starts threads of its own would have them while processes are forked.
    environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")
    run = subprocess.run([sys.executable, "-I", SCRIPT, *arguments], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=True, timeout=60, env=environment)
    return json.loads(run.stdout)


def print_found(part, *arguments):
    import json

    forget_main_file()
    found = IN_FRESH_PROGRAMS[part](*arguments)
    json.dump(list(found.by_name.items()) if isinstance(found, Samples) else found, sys.stdout)


def pool_times(method):
    """Seconds to make a pool, of the parent to launch a worker, of the worker until its first result is back, and until it is gone."""
    import concurrent.futures
    import multiprocessing
    import multiprocessing.process

    context = multiprocessing.get_context(method)
    # A program imports this at its top.
    Pool = concurrent.futures.ProcessPoolExecutor
    launches, pools = [], []
    start = multiprocessing.process.BaseProcess.start

    def timed_start(process):
        launches.append(stopwatch(start, process))

    made = stopwatch(lambda: pools.append(Pool(1, mp_context=context)))
    multiprocessing.process.BaseProcess.start = timed_start
    try:
        until_result = stopwatch(lambda: pools[0].submit(abs, 1).result())
    finally:
        multiprocessing.process.BaseProcess.start = start
    return made, launches[0], until_result - launches[0], stopwatch(pools[0].shutdown)


def who_imports_main():
    """Whether the main module of a program is imported again, and by whom: `never`, once by the `server`, or by each `worker`."""
    import multiprocessing
    import os
    import shutil
    import subprocess
    import tempfile

    folder = tempfile.mkdtemp(prefix="gilsight-")
    try:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as file:
            file.write(PROGRAM)
        answers = {}
        for method in multiprocessing.get_all_start_methods():
            run = subprocess.run([sys.executable, path, method], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60)
            imports = run.stdout.decode().split()
            answers[method] = "never" if not imports else "server" if len(imports) == 1 else "worker"
        return answers
    finally:
        shutil.rmtree(folder, ignore_errors=True)


PROGRAM = """
import os, sys
if __name__ != "__main__":
    os.write(1, b"imported\\n")
else:
    import multiprocessing
    workers = [multiprocessing.get_context(sys.argv[1]).Process(target=abs, args=(1,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
"""

if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_found(*sys.argv[1:])
    else:
        main()
