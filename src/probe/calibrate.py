"""Measures what parallelism costs on this machine with this Python, and prints it as JSON.

    python calibrate.py

It needs nothing but the standard library, runs on CPython 3.8 to 3.15, takes less than 20 seconds,
and runs none of the user's code. Everything is measured in three passes, seconds apart, so that a
machine that is slow for a while does not spoil one cost alone. Every cost is the mean of the
middle half of its rounds, and is printed with the quartiles around it: so a noisy machine can be
told from a quiet one. What the costs mean, and how the simulator uses them, is told in docs/calibration.md.

The tasks that it hands to other processes are functions of the standard library: a worker process
need not import this file, so the start-up of a worker is measured without anybody's main module.
"""

import sys
import time

FORMAT_VERSION = 1
PASSES = 3
PATIENCE_SECONDS = 19
#: Plain arithmetic, calls and a dictionary: what Python code mostly does.
LOOP = "table = {}\nfor number in range(2000):\n    table[number % 64] = abs(number * 3 - 7) // 2"
#: The loop takes a few hundred microseconds; so many take about ten milliseconds.
LOOP_ROUNDS = 40
#: Sizes of the payloads, in bytes of pickle.
PAYLOAD_SIZES = (1_000, 50_000, 500_000, 4_000_000, 24_000_000)


def main():
    began = time.perf_counter()
    forget_main_file()
    samples = Samples()
    steps = (
        ("the processor", measure_processor),
        ("threads", measure_threads),
        ("processes", measure_process_dispatch),
        ("payloads", measure_passages),
        ("interpreters", measure_interpreters),
        ("start methods", measure_starts),
    )
    for index in range(PASSES * len(steps)):
        about, measure = steps[index % len(steps)]
        # A slow or busy machine gets fewer passes rather than a longer wait.
        if index > 0 and index % len(steps) == 0 and (time.perf_counter() - began) * (1 + len(steps) / index) > PATIENCE_SECONDS:
            break
        sys.stderr.write("step %d of %d: %s\n" % (index + 1, PASSES * len(steps), about))
        sys.stderr.flush()
        measure(samples)
        if index % 2 == 0:
            measure_all_cores(samples)
    report = {
        "version": FORMAT_VERSION,
        "machine": describe_machine(),
        "python": describe_python(),
        "startMethod": default_start_method(),
        "durationSeconds": 0,
        "costs": samples.costs(),
        "processStarts": samples.starts(who_imports_main()),
        "passages": samples.passages(),
    }
    report["durationSeconds"] = round(time.perf_counter() - began, 3)
    import json

    json.dump(report, sys.stdout, indent=2)
    sys.stdout.write("\n")


class Samples:
    """What the rounds of all passes found, by name."""

    def __init__(self):
        self.by_name = {}

    def add(self, name, values, divisor=1.0):
        self.by_name.setdefault(name, []).extend(value / divisor for value in values)

    def costs(self):
        costs = {name: summarise(values) for name, values in self.by_name.items() if isinstance(name, str)}
        together = costs.pop("loopOnAllCoresSeconds")
        # Other programs, and other machines on the same hardware, only ever add to a loop's time:
        # what the cores do to each other is what is left of it in the best moment.
        alone = min(self.by_name["pythonLoopSeconds"])
        slowdown = max(1.0, min(self.by_name["loopOnAllCoresSeconds"]) / alone)
        costs["allCoresSlowdown"] = {"value": slowdown, "low": 1.0, "high": max(slowdown, together["high"] / alone)}
        return costs

    def starts(self, main_imports):
        return {
            method: dict({part: summarise(self.by_name[("start", method, part)]) for part in START_PARTS}, mainImport=imports)
            for method, imports in main_imports.items()
        }

    def passages(self):
        points = {}
        for name, values in self.by_name.items():
            if name[0] == "passage":
                _, kind, size, part = name
                points.setdefault(kind, {}).setdefault(size, {"bytes": size})[part] = summarise(values)["value"]
        return {kind: [by_size[size] for size in sorted(by_size)] for kind, by_size in points.items()}


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
        samples.add("pythonLoopSeconds", [seconds / LOOP_ROUNDS])
        # Time over processor time, 1 on an idle machine: what other programs took meanwhile.
        samples.add("noise", [(time.perf_counter() - began) / max(seconds, 1e-9)])


def measure_all_cores(samples):
    samples.add("loopOnAllCoresSeconds", [summarise(loops_on_all_cores(LOOP_ROUNDS), LOOP_ROUNDS)["value"]])


def processor_clock():
    """A clock of the thread's own processor time: what other programs take in between does not count."""
    return getattr(time, "thread_time", time.process_time)


def loops_on_all_cores(number):
    """Processor seconds of the loop while every core runs it, at most eight of them, in processes or free threads."""
    import concurrent.futures
    import timeit

    count = min(usable_cores(), 8)
    if count == 1:
        return timeit.repeat(LOOP, "pass", processor_clock(), 3, number)
    Pool = concurrent.futures.ThreadPoolExecutor if is_free_threaded() else concurrent.futures.ProcessPoolExecutor
    with Pool(count) as pool:
        list(pool.map(time.sleep, [0.02] * count * 2))
        rounds = [pool.submit(timeit.repeat, LOOP, "pass", processor_clock(), 12, number) for _ in range(count)]
        # The first and the last rounds can have run while others had not begun, or had ended.
        return [seconds for future in rounds for seconds in future.result()[3:9]]


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
    samples.add("threadStartSeconds", [start_threads() for _ in range(7)], 50)
    samples.add("switchIntervalSeconds", [sys.getswitchinterval()])
    if not is_free_threaded():
        samples.add("gilHandOverSeconds", hand_overs())


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
        walls = [stopwatch(lambda: list(pool.map(abs, range(tasks)))) for _ in range(5)]
        chunked = [stopwatch(lambda: list(pool.map(abs, range(20_000), chunksize=2_000))) for _ in range(3)]
    # The parent is the slower end, so a task costs as much as the parent needs for it.
    samples.add("processDispatchSeconds", walls, tasks)
    # Handing ten chunks over takes ten dispatches; the rest is for what is in them.
    dispatch = summarise(walls)["value"] / tasks
    samples.add("chunkItemSeconds", [max(1e-8, seconds - 10 * dispatch) for seconds in chunked], 20_000)
    worker_seconds = children_seconds(3 * tasks) - children_seconds(1)
    if worker_seconds > 0:
        samples.add("processWorkerDispatchSeconds", [worker_seconds], 3 * tasks)


def children_seconds(tasks):
    """Processor time of one worker that does so many empty tasks, from its start to its end; 0 where that cannot be known."""
    import concurrent.futures
    import multiprocessing

    try:
        import resource
    except ImportError:
        return 0
    methods = multiprocessing.get_all_start_methods()
    # A worker of a server is the server's child, and its time is not told to us.
    context = multiprocessing.get_context("fork" if "fork" in methods else "spawn")

    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        list(pool.map(abs, range(tasks)))
    return used() - before


# ---- Payloads: pickling, the way through a pipe, unpickling


def measure_passages(samples):
    import concurrent.futures

    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        pool.submit(abs, 1).result()
        for kind, make in payload_makers():
            for size in PAYLOAD_SIZES:
                measure_passage(samples, pool, kind, make(size))


def payload_makers():
    """Makes payloads of each kind, of about so many bytes of pickle."""
    import array

    try:
        import numpy
    except ImportError:
        def make_array(size):
            return array.array("d", bytes(size // 8 * 8))
    else:
        def make_array(size):
            return numpy.zeros(size // 8) + 1.5
    return (
        ("bytes", lambda size: b"x" * size),
        ("list", lambda size: [float(number) for number in range(size // 9)]),
        ("dict", lambda size: {"key%d" % number: float(number) for number in range(size // 22)}),
        ("array", make_array),
    )


def measure_passage(samples, pool, kind, payload):
    import pickle
    from multiprocessing.reduction import ForkingPickler

    text = ForkingPickler.dumps(payload)
    size = len(text)
    rounds = 9 if size < 1_000_000 else 2
    pickling = [stopwatch(ForkingPickler.dumps, payload) for _ in range(rounds)]
    unpickling = [stopwatch(pickle.loads, text) for _ in range(rounds)]
    samples.add(("passage", kind, size, "pickleSeconds"), pickling)
    samples.add(("passage", kind, size, "unpickleSeconds"), unpickling)
    # Only for bytes: a pipe does not care what it carries, and pickling bytes is next to nothing.
    if kind == "bytes":
        empty = summarise([stopwatch(lambda: pool.submit(len, b"").result()) for _ in range(rounds)])["value"]
        copies = summarise(pickling)["value"] + summarise(unpickling)["value"]
        there = [stopwatch(lambda: pool.submit(len, payload).result()) for _ in range(rounds)]
        samples.add(("passage", kind, size, "transferSeconds"), [max(0.0, seconds - empty - copies) for seconds in there])


# ---- Interpreters, which came with 3.14


def measure_interpreters(samples):
    import concurrent.futures

    Pool = getattr(concurrent.futures, "InterpreterPoolExecutor", None)
    if Pool is None:
        return
    for _ in range(3):
        pool = Pool(1)
        samples.add("interpreterStartSeconds", [stopwatch(lambda: pool.submit(abs, 1).result())])
        samples.add("interpreterStopSeconds", [stopwatch(pool.shutdown)])
    with Pool(1) as pool:
        list(pool.map(abs, range(50)))
        samples.add("interpreterDispatchSeconds", [stopwatch(lambda: list(pool.map(abs, range(300)))) for _ in range(3)], 300)
        for size in PAYLOAD_SIZES[:4]:
            measure_interpreter_passage(samples, pool, size)


def measure_interpreter_passage(samples, pool, size):
    """Bytes on their way to another interpreter; other kinds are pickled on top of that."""
    payload = b"x" * size
    empty = summarise([stopwatch(lambda: pool.submit(len, b"").result()) for _ in range(5)])["value"]
    there = [stopwatch(lambda: pool.submit(len, payload).result()) for _ in range(5)]
    for part in ("pickleSeconds", "unpickleSeconds"):
        samples.add(("passage", "interpreters", size, part), [0.0])
    samples.add(("passage", "interpreters", size, "transferSeconds"), [max(0.0, seconds - empty) for seconds in there])


# ---- Start methods


START_PARTS = ("serverSeconds", "launchSeconds", "readySeconds", "stopSeconds")


def measure_starts(samples):
    import multiprocessing

    for method in multiprocessing.get_all_start_methods():
        measure_start(samples, method)


def measure_start(samples, method):
    """Pools with one worker, from making them to their end; the first after the helpers were ended pays for them."""
    stop_servers()
    first = sum(pool_times(method))
    pools = [pool_times(method) for _ in range(3)]
    whole = summarise([sum(times) for times in pools])["value"]
    samples.add(("start", method, "serverSeconds"), [max(0.0, first - whole)])
    for part, place in (("launchSeconds", 0), ("readySeconds", 1), ("stopSeconds", 2)):
        samples.add(("start", method, part), [times[place] for times in pools])


def pool_times(method):
    """Seconds of the parent to launch a worker, of the worker until its first result is back, and until it is gone."""
    import concurrent.futures
    import multiprocessing
    import multiprocessing.process

    context = multiprocessing.get_context(method)
    launches = []
    start = multiprocessing.process.BaseProcess.start

    def timed_start(process):
        launches.append(stopwatch(start, process))

    multiprocessing.process.BaseProcess.start = timed_start
    try:
        pool = concurrent.futures.ProcessPoolExecutor(1, mp_context=context)
        until_result = stopwatch(lambda: pool.submit(abs, 1).result())
    finally:
        multiprocessing.process.BaseProcess.start = start
    return launches[0], until_result - launches[0], stopwatch(pool.shutdown)


def stop_servers():
    """Ends the helpers that multiprocessing starts once per program, so that the next pool is a first one."""
    for module, name in (("multiprocessing.forkserver", "_forkserver"), ("multiprocessing.resource_tracker", "_resource_tracker")):
        helper = getattr(sys.modules.get(module), name, None)
        if hasattr(helper, "_stop"):
            helper._stop()


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
    main()
