"""Measures what parallelism costs on this machine with this Python, and prints it as JSON.

    python calibrate.py

It needs nothing but the standard library, runs on CPython 3.8 to 3.15, takes less than 20 seconds,
and runs none of the user's code. Everything is measured in three passes, seconds apart, so that a
machine that is slow for a while does not spoil one cost alone; large payloads only in the first, and on a
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
#: Sizes of the payloads, in bytes of pickle.
PAYLOAD_SIZES = (1_000, 50_000, 100_000, 500_000, 1_500_000, 4_000_000, 24_000_000)
#: Larger ones are sent in the first pass only: they take most of the time, and the way of each is long enough to tell.
MOST_REPEATED_BYTES = 500_000
#: Of these kinds payloads are also sent to as many workers as there are cores; what is lost then is lost once a payload, so that it is best seen with short ones.
CROWDED_KINDS = ("list", "dict")
CROWDED_BYTES = 100_000
CROWDED_ROUNDS = 4
#: What a pipe holds; and the part of a dispatch that falls to the thread that writes into it.
PIPE_BYTES = 65_536
WRITER_PART = 0.2
#: Sizes of the results, and so many of each at once: of memory, what is usual for results that are kept.
RESULTS_AT_ONCE = {100_000: 40, 500_000: 16, 1_500_000: 6, 4_000_000: 3, 24_000_000: 2}
#: So many of each go to a worker together.
PAYLOADS_AT_ONCE = dict(zip(PAYLOAD_SIZES, (60, 40, 40, 16, 6, 3, 2)))
#: For so long a worker sleeps in a task, so that it and its parent do something else between two dispatches.
GAP_SECONDS = (0.001, 0.01)
#: So many tasks without a pause are held against those with one.
GAPLESS_TASKS = 500
#: The same for interpreters, where a short pause costs as well: a dispatch runs through much more code.
INTERPRETER_GAP_SECONDS = (0.0002, 0.001, 0.01)
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
INSTANCES_AT_ONCE = 300
CONTENTS_ROUNDS = 3
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
UNSCALED = ("noise", "switchIntervalSeconds")


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
        ("payloads", measure_passages),
        ("contents of payloads", measure_contents),
        ("results", measure_results),
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
        if index % 2 == 0:
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
    contention = samples.contention()
    if contention:
        report["threadContention"] = contention
    if samples.reuses:
        report["threadReuse"] = samples.reuses
    if has_interpreters():
        report["interpreterGaps"] = samples.gaps(INTERPRETER_GAP_SECONDS, dispatchSeconds="interpreter")
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
        for of, carried in (("passage", "carried"), ("result passage", "carried back")):
            if of == way:
                self.add_what_is_on_the_way(points, carried)
        return {kind: [by_size[size] for size in sorted(by_size)] for kind, by_size in points.items()}

    def add_what_is_on_the_way(self, points, way):
        """
        Pickling in a loop is the least that it takes; on their way to a worker parent and worker find colder caches. A pipe
        does not care what it carries, and pickling bytes is next to nothing: so what bytes cost parent and worker is the
        pipe's, and what other kinds of the same size cost beyond that is pickling. Alone, one end writes while the other reads;
        with all cores busy they take turns, so that what each of them does has to be known.
        """
        writes, reads = ("pickleSeconds", "unpickleSeconds")
        carried = [name for name in self.by_name if name[0] == way]
        pipes = {(nominal, part): self.middle(name) for name in carried for _, kind, _, nominal, part in [name] if kind == "bytes"}
        for name in carried:
            _, kind, size, nominal, part = name
            point = points[kind][size]
            if kind != "bytes":
                point[part] = max(point[part], self.middle(name) - pipes[nominal, part])
            elif part == writes:
                point["writeSeconds"] = max(0.0, self.middle(name) - point[writes])
            else:
                point["transferSeconds"] = max(point["transferSeconds"], self.middle(name) - point[reads])

    def middle(self, name):
        return summarise(self.times(name))["value"]

    def contention(self):
        """Time with the others over time alone, by kind of work; nothing where there is a GIL, or one core."""
        works = [name[1] for name in self.by_name if name[0] == "contention" and name[2] == "alone"]
        ratios = {(work, way): summarise(self.raw(("contention", work, way)))["value"] for work in works for way in ("alone", "together")}
        return [{"work": work, "slowdown": max(1.0, ratios[work, "together"] / ratios[work, "alone"])} for work in works]

    def contents(self):
        """What an object of each kind takes beyond what it holds, over what a number takes: both were pickled in the same moment."""
        return {kind: {part: summarise(self.raw(("contents", kind, part)))["value"] for part in CONTENT_PARTS} for kind in (*CONTENTS, *ENTRIES)}

    def gaps(self, seconds, **costs):
        """What a dispatch costs on top after each pause: fields of the report, each with whose cost it is."""
        return [dict({name: summarise(self.times(("gap", gap, whose)))["value"] for name, whose in costs.items()}, gapSeconds=gap) for gap in seconds]


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
    samples.add("memoryOnAllCoresSecondsPerByte", on_all_cores(copy, setup, 12, 1), MEMORY_BYTES)
    # Memory that the program did not have before is found and cleared by the system, when it is first touched.
    samples.add("freshMemorySecondsPerByte", [fresh_seconds() for _ in range(3)], FRESH_BYTES)


def fresh_seconds():
    """Writing to memory for the first time, less writing to it again."""
    import mmap

    source = bytes(FRESH_BLOCK_BYTES)
    with mmap.mmap(-1, FRESH_BYTES) as memory:
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
    import json
    import os

    import numpy

    found = []
    for work, (statement, setup) in ARRAY_WORK.items():
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                names = dict(vars(numpy))
                exec("%s\ndef task(_):\n    %s" % (setup, statement), names)
                os.write(writer, json.dumps(reuse_part(names["task"])).encode())
            finally:
                os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as answer:
            part = json.loads(answer.read() or "null")
        os.waitpid(child, 0)
        if part is not None:
            found.append({"work": work, "part": part})
    return found


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
    if not is_free_threaded():
        samples.add("gilHandOverSeconds", hand_overs())


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


def measure_passages(samples):
    """Each kind in a fresh program: see `passages_of`."""
    for kind in PAYLOADS:
        samples.extend(in_fresh_program("passages", kind, most_bytes(samples)))


def most_bytes(samples):
    """Of the payloads and results to send in this pass, as text."""
    return str(max(PAYLOAD_SIZES) if samples.is_first_pass else MOST_REPEATED_BYTES)


def passages_of(kind, most):
    """
    What it takes to send payloads of one kind to a worker, small sizes first, and each size to a worker of its own where that
    is cheap. Most programs send payloads of about one size, and a C library treats them as what it has seen: glibc gives
    free memory back from twice the largest block on that it has freed so far, and has the system find it anew for the next
    payload. A worker that has once read 24 MB reads 1 MB in half of the time.
    """
    samples = Samples()
    samples.begin()
    make, all_sizes = PAYLOADS[kind]
    for sizes in fresh_workers([size for size in all_sizes if size <= int(most)]):
        with pool_of_one() as pool:
            list(pool.map(abs, range(50)))
            busy = {size: measure_passage(samples, pool, kind, make(size), size) for size in sizes}
        if kind in CROWDED_KINDS and CROWDED_BYTES in busy:
            measure_crowd(samples, make(CROWDED_BYTES), PAYLOADS_AT_ONCE[CROWDED_BYTES], *busy[CROWDED_BYTES])
    return samples


def fresh_workers(sizes):
    """The sizes that one worker is for: one, where another worker costs next to nothing."""
    return [[size] for size in sizes] if sys.platform == "linux" else [list(sizes)]


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


#: What makes payloads of each kind, of about so many bytes of pickle; and the sizes to make. What consists of many objects is in proportion from a few megabytes on.
PAYLOADS = {
    "bytes": (lambda size: b"x" * size, PAYLOAD_SIZES),
    "list": (lambda size: [float(number) for number in range(size // 9)], PAYLOAD_SIZES[:6]),
    "dict": (lambda size: {"key%d" % number: float(number) for number in range(size // 22)}, PAYLOAD_SIZES[:5]),
    "array": (make_array, PAYLOAD_SIZES),
}


def measure_passage(samples, pool, kind, payload, nominal):
    """One payload by itself, and its way to a worker; gives the processor seconds that each took the parent and the worker, dispatch and all."""
    import pickle
    from multiprocessing.reduction import ForkingPickler

    tasks = PAYLOADS_AT_ONCE[nominal]
    empty = dispatch_times(pool, len, [b""] * tasks)
    # The worker finds its memory for the first one.
    pool.submit(len, payload).result()
    full = dispatch_times(pool, len, [payload] * tasks)
    wall, parent, worker = ((one - other) / tasks for one, other in zip(full, empty))
    text = ForkingPickler.dumps(payload)
    size = len(text)
    rounds = 9 if size < 1_000_000 else 2
    # The least that it takes: in memory that is there.
    pickling = min(stopwatch(ForkingPickler.dumps, payload) for _ in range(rounds))
    unpickling = min(stopwatch(pickle.loads, text) for _ in range(rounds))
    found = {
        ("carried", kind, size, nominal, "pickleSeconds"): [parent],
        ("carried", kind, size, nominal, "unpickleSeconds"): [worker],
        ("passage", kind, size, "pickleSeconds"): [pickling],
        ("passage", kind, size, "unpickleSeconds"): [unpickling],
    }
    if kind == "bytes":
        if size > PIPE_BYTES:
            # The thread that writes waits for the reader, and the parent does the rest of a dispatch meanwhile.
            wall += empty[0] / tasks * (1 - WRITER_PART)
        # The worker unpickles while the parent pickles the next; the rest of the time both are with the pipe.
        found["passage", kind, size, "transferSeconds"] = [max(0.0, wall - max(pickling, unpickling))]
    samples.add_all(found)
    return full[1] / tasks, full[2] / tasks


def measure_crowd(samples, payload, tasks, parent, worker):
    """
    What is lost of a payload's time with as many workers as cores. Parent and workers wake each other at each payload, and
    whoever is woken by a process that goes on computing often waits for it, although another core has nothing to do: the
    payloads take longer than the processor time of all that has to do with them, or that of the parent, who has to do with each.
    """
    cores = usable_cores()
    if not 1 < cores <= MOST_CORES:
        return
    with pool_of(cores) as pool:
        list(pool.map(len, [payload] * 2 * cores))
        walls = [stopwatch(lambda: list(pool.map(len, [payload] * tasks))) / tasks for _ in range(CROWDED_ROUNDS)]
    samples.add("crowdedPassageSeconds", [max(0.0, min(wall - parent, wall * cores - parent - worker)) for wall in walls])


class Record:
    """An object as programs make them."""

    def __init__(self, number):
        self.number = number


#: Kinds of objects beside numbers, each made from one number, and how many numbers are in it. Numbers that are no keys are floats, as in the lists that are sent to workers.
CONTENTS = {
    "string": (lambda number: "name%d" % number, 0),
    "tuple": (lambda number: (number * 0.5, number * 0.25), 2),
    "container": (lambda number: [number * 0.5, number * 0.25] if number % 2 else {"x": number * 0.5}, 2),
    "instance": (lambda number: Record(number * 0.5), 1),
}
#: The same of dicts: what an entry takes beyond its key and its value.
ENTRIES = {
    "entry": (lambda count: {1000 + number: number * 0.5 for number in range(count)}, 2),
    "namedEntry": (lambda count: {"name%d" % number: number * 0.5 for number in range(count)}, 1),
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
    numbers = [number * 0.5 for number in range(CONTENTS_AT_ONCE)]
    for kind, (make, inside) in CONTENTS.items():
        count = INSTANCES_AT_ONCE if kind == "instance" else CONTENTS_AT_ONCE
        add_content(samples, kind, numbers[:count], [make(1000 + number) for number in range(count)], inside)
    string = [samples.raw(("contents", "string", part))[0] for part in CONTENT_PARTS]
    for kind, (make, inside) in ENTRIES.items():
        add_content(samples, kind, numbers, make(CONTENTS_AT_ONCE), inside, string if kind == "namedEntry" else (0, 0))
    return samples


def add_content(samples, kind, numbers, objects, inside, more_inside=(0, 0)):
    one, other = pickling_times(numbers), pickling_times(objects)
    for part, alone, together, more in zip(CONTENT_PARTS, one, other, more_inside):
        samples.add(("contents", kind, part), [max(0.0, together / alone - inside - more)])


def pickling_times(payload):
    """Seconds to pickle it as a pool does, and to read it."""
    import pickle
    from multiprocessing.reduction import ForkingPickler

    text = bytes(ForkingPickler.dumps(payload))
    # Not the least: a payload on its way finds neither its memory nor the caches as it left them.
    return [summarise([stopwatch(*call) for _ in range(CONTENTS_ROUNDS)])["value"] for call in ((ForkingPickler.dumps, payload), (pickle.loads, text))]


def measure_results(samples):
    """In a fresh program, which finds new memory for each result: this one has had much that it can use again."""
    samples.extend(in_fresh_program("results", most_bytes(samples)))


def results_of_workers(most):
    """What workers give back to a parent that keeps it and reads it in a thread of its own, where memory is another matter than where a worker reads."""
    samples = Samples()
    samples.begin()
    kept = []
    for sizes in fresh_workers([size for size in RESULTS_AT_ONCE if size <= int(most)]):
        for kind in ("bytes", "list"):
            with pool_of_one() as pool:
                list(pool.map(abs, range(50)))
                for size in sizes:
                    if kind == "bytes" or size < max(RESULTS_AT_ONCE):
                        measure_result(samples, pool, kind, size, kept)
    return samples


def measure_result(samples, pool, kind, nominal, kept):
    """One result by itself, and its way from a worker."""
    import operator
    import pickle

    # Floats are pickled one by one, also where they are one object.
    piece, count = {"bytes": (b"x", nominal), "list": ([0.5], nominal // 9)}[kind]
    tasks = RESULTS_AT_ONCE[nominal]
    empty_wall, empty_parent, empty_worker = (seconds / tasks for seconds in dispatch_times(pool, len, [b""] * tasks))
    kept.append(pool.submit(operator.mul, piece, count).result())
    wall, parent, worker = (seconds / tasks for seconds in dispatch_times(pool, operator.mul, [piece] * tasks, [count] * tasks, kept=kept))
    made = piece * count
    text = pickle.dumps(made, -1)
    making, pickling, unpickling = (summarise([stopwatch(*call) for _ in range(3)])["value"] for call in ((operator.mul, piece, count), (pickle.dumps, made, -1), (pickle.loads, text)))
    name = ("result passage", kind, len(text))
    found = {
        ("carried back", kind, len(text), nominal, "pickleSeconds"): [worker - empty_worker - making],
        ("carried back", kind, len(text), nominal, "unpickleSeconds"): [parent - empty_parent],
        (*name, "pickleSeconds"): [pickling],
        (*name, "unpickleSeconds"): [unpickling],
    }
    if kind == "bytes":
        # The worker makes and pickles the next while the parent unpickles; the rest of the time both are with the pipe.
        copies = max(making + pickling + empty_worker, unpickling + empty_wall)
        found[(*name, "transferSeconds")] = [max(0.0, wall - copies)]
    samples.add_all(found)


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
        for gap in INTERPRETER_GAP_SECONDS:
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
IN_FRESH_PROGRAMS = {"starts": starts_of_workers, "passages": passages_of, "results": results_of_workers, "contents": contents_of_payloads, "reuse": reuse_of_threads}


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
