"""Measures what parallelism costs on this machine with this Python, and prints it as JSON.

    python calibrate.py

It needs nothing but the standard library, runs on CPython 3.8 to 3.15, takes less than 20 seconds,
and runs none of the user's code. Every cost is the median of several rounds, and is printed with
the quartiles around it, so that a noisy machine can be told from a quiet one. What the costs mean,
and how the simulator uses them, is told in docs/calibration.md.

The tasks that it hands to other processes are functions of the standard library: a worker process
need not import this file, so the start-up of a worker is measured without anybody's main module.
"""

import sys
import time

FORMAT_VERSION = 1
#: Plain arithmetic, calls and a dictionary: what Python code mostly does.
LOOP = "table = {}\nfor number in range(2000):\n    table[number % 64] = abs(number * 3 - 7) // 2"
#: Sizes of the payloads, in bytes of pickle.
PAYLOAD_SIZES = (1_000, 50_000, 500_000, 4_000_000, 24_000_000)
STEPS = ("the processor", "threads", "processes", "payloads", "interpreters", "start methods")


def main():
    began = time.perf_counter()
    forget_main_file()
    costs = {}
    step = iter(range(1, len(STEPS) + 1))
    announce(next(step))
    costs.update(measure_processor())
    announce(next(step))
    costs.update(measure_threads())
    announce(next(step))
    costs.update(measure_process_dispatch())
    announce(next(step))
    passages = measure_passages()
    announce(next(step))
    interpreters, interpreter_passages = measure_interpreters()
    costs.update(interpreters)
    if interpreter_passages:
        passages["interpreters"] = interpreter_passages
    announce(next(step))
    starts = measure_starts()
    report = {
        "version": FORMAT_VERSION,
        "machine": describe_machine(),
        "python": describe_python(),
        "startMethod": default_start_method(),
        "durationSeconds": round(time.perf_counter() - began, 3),
        "costs": costs,
        "processStarts": starts,
        "passages": passages,
    }
    import json

    json.dump(report, sys.stdout, indent=2)
    sys.stdout.write("\n")


def announce(step):
    sys.stderr.write("step %d of %d: %s\n" % (step, len(STEPS), STEPS[step - 1]))
    sys.stderr.flush()


def forget_main_file():
    """Keeps worker processes from importing this file again: they have no use for it."""
    main_module = sys.modules["__main__"]
    if hasattr(main_module, "__file__"):
        del main_module.__file__


# ---- What the numbers are made of


def summarise(samples, divisor=1.0):
    """The median of the samples, and the quartiles around it."""
    ordered = sorted(sample / divisor for sample in samples)
    last = len(ordered) - 1
    return {
        "value": ordered[last // 2] if last % 2 == 0 else (ordered[last // 2] + ordered[last // 2 + 1]) / 2,
        "low": ordered[round(last * 0.25)],
        "high": ordered[round(last * 0.75)],
    }


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


def measure_processor():
    import timeit

    timer = timeit.Timer(LOOP, "pass", processor_clock())
    timer.timeit(20)
    number = max(1, int(0.02 / min(timer.repeat(5, 5)) * 5))
    alone, noises = [], []
    for _ in range(20):
        began = time.perf_counter()
        alone.append(timer.timeit(number))
        noises.append((time.perf_counter() - began) / max(alone[-1], 1e-9))
    typical = summarise(alone)["value"]
    return {
        "pythonLoopSeconds": summarise(alone, number),
        # Time over processor time, 1 on an idle machine: what other programs took meanwhile.
        "noise": summarise(noises),
        "allCoresSlowdown": summarise([max(1.0, seconds / typical) for seconds in loops_on_all_cores(number)]),
    }


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


def measure_threads():
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
        dispatch = [stopwatch(lambda: list(pool.map(nothing, tasks))) for _ in range(9)]
    costs = {
        "switchIntervalSeconds": summarise([sys.getswitchinterval()]),
        "threadStartSeconds": summarise([start_threads() for _ in range(9)], 50),
        "threadDispatchSeconds": summarise(dispatch, len(tasks)),
    }
    if not is_free_threaded():
        costs["gilHandOverSeconds"] = summarise(hand_overs())
    return costs


def hand_overs():
    """Seconds in which no thread ran, whenever the GIL passed from one thread to another."""
    import threading

    deadline = time.perf_counter() + 0.6
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


def measure_process_dispatch():
    import concurrent.futures

    tasks = 400
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        list(pool.map(abs, range(50)))
        walls = [stopwatch(lambda: list(pool.map(abs, range(tasks)))) for _ in range(9)]
        chunked = [stopwatch(lambda: list(pool.map(abs, range(20_000), chunksize=2_000))) for _ in range(5)]
    dispatch = summarise(walls, tasks)
    costs = {
        # The parent is the slower end, so a task costs as much as the parent needs for it.
        "processDispatchSeconds": dispatch,
        # Handing ten chunks over takes ten dispatches; the rest is for what is in them.
        "chunkItemSeconds": summarise([max(1e-8, seconds - 10 * dispatch["value"]) for seconds in chunked], 20_000),
    }
    worker_seconds = children_seconds(2 * tasks) - children_seconds(1)
    if worker_seconds > 0:
        costs["processWorkerDispatchSeconds"] = summarise([worker_seconds], 2 * tasks)
    return costs


def children_seconds(tasks):
    """Processor time of one worker that does so many empty tasks, from its start to its end; 0 where that cannot be known."""
    import concurrent.futures

    try:
        import resource
    except ImportError:
        return 0

    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        list(pool.map(abs, range(tasks)))
    return used() - before


# ---- Payloads: pickling, the way through a pipe, unpickling


def measure_passages():
    import concurrent.futures

    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        pool.submit(abs, 1).result()
        return {kind: [measure_passage(pool, make, size) for size in PAYLOAD_SIZES] for kind, make in payload_makers()}


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


def measure_passage(pool, make, size):
    import pickle
    from multiprocessing.reduction import ForkingPickler

    payload = make(size)
    rounds = 15 if size < 1_000_000 else 5
    text = ForkingPickler.dumps(payload)
    pickling = [stopwatch(ForkingPickler.dumps, payload) for _ in range(rounds)]
    unpickling = [stopwatch(pickle.loads, text) for _ in range(rounds)]
    point = {
        "bytes": len(text),
        "pickleSeconds": summarise(pickling)["value"],
        "unpickleSeconds": summarise(unpickling)["value"],
    }
    # Only for bytes: a pipe does not care what it carries, and pickling bytes is next to nothing.
    if isinstance(payload, bytes):
        empty = summarise([stopwatch(lambda: pool.submit(len, b"").result()) for _ in range(rounds)])["value"]
        there = summarise([stopwatch(lambda: pool.submit(len, payload).result()) for _ in range(rounds)])["value"]
        copies = point["pickleSeconds"] + point["unpickleSeconds"]
        point["transferSeconds"] = max(0.0, there - empty - copies)
    return point


# ---- Interpreters, which came with 3.14


def measure_interpreters():
    import concurrent.futures

    Pool = getattr(concurrent.futures, "InterpreterPoolExecutor", None)
    if Pool is None:
        return {}, []
    starts, stops = [], []
    for _ in range(5):
        pool = Pool(1)
        starts.append(stopwatch(lambda: pool.submit(abs, 1).result()))
        stops.append(stopwatch(pool.shutdown))
    with Pool(1) as pool:
        list(pool.map(abs, range(50)))
        dispatch = [stopwatch(lambda: list(pool.map(abs, range(300)))) for _ in range(7)]
        points = [measure_interpreter_passage(pool, size) for size in PAYLOAD_SIZES[:4]]
    return {
        "interpreterStartSeconds": summarise(starts),
        "interpreterStopSeconds": summarise(stops),
        "interpreterDispatchSeconds": summarise(dispatch, 300),
    }, points


def measure_interpreter_passage(pool, size):
    """Bytes on their way to another interpreter; other kinds are pickled on top of that."""
    payload = b"x" * size
    empty = summarise([stopwatch(lambda: pool.submit(len, b"").result()) for _ in range(9)])["value"]
    there = summarise([stopwatch(lambda: pool.submit(len, payload).result()) for _ in range(9)])["value"]
    return {"bytes": size, "pickleSeconds": 0.0, "unpickleSeconds": 0.0, "transferSeconds": max(0.0, there - empty)}


# ---- Start methods


def measure_starts():
    import multiprocessing

    methods = multiprocessing.get_all_start_methods()
    starts = {method: measure_start(method) for method in methods}
    for method, imports in who_imports_main(methods).items():
        starts[method]["mainImport"] = imports
    return starts


def measure_start(method):
    """A pool with one worker, from making it to its end, and then as many again to see what only the first one pays."""
    first_pools = [pool_times(method) for _ in range(3) if stop_servers()]
    pools = [pool_times(method) for _ in range(5)]
    whole = summarise([sum(times) for times in pools])["value"]
    return {
        "serverSeconds": summarise([max(0.0, sum(times) - whole) for times in first_pools]),
        "launchSeconds": summarise([launch for launch, _, _ in pools]),
        "readySeconds": summarise([ready for _, ready, _ in pools]),
        "stopSeconds": summarise([stop for _, _, stop in pools]),
    }


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
    return True


def who_imports_main(methods):
    """Whether the main module of a program is imported again, and by whom: `never`, once by the `server`, or by each `worker`."""
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
        for method in methods:
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
