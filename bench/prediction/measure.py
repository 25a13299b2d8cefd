"""Runs one workload in one way, as the first pool of a fresh program, and prints how long it took.

    python measure.py list
    python measure.py one "count 2ms" sequential
    python measure.py one "count 2ms" processes 2 spawn
"""

import sys
import time

MAIN_BEGAN = time.perf_counter()

import os

import workloads

if os.environ.get("GILSIGHT_BENCH_HEAVY"):
    # A main module that takes its time, as programs with large libraries do.
    workloads.count(1500000)
MAIN_SECONDS = time.perf_counter() - MAIN_BEGAN


def main():
    if sys.argv[1] == "list":
        result = [describe(workload) for workload in workloads.WORKLOADS if not workload.needs_numpy or workloads.numpy]
    else:
        result = run(next(workload for workload in workloads.WORKLOADS if workload.name == sys.argv[2]), *sys.argv[3:])
    import json

    print(json.dumps(result))


def describe(workload):
    return {
        "name": workload.name, "workers": workload.workers, "chunkSize": workload.chunk_size, "strategies": workload.strategies,
        "startMethods": workload.start_methods, "payloadKind": workload.payload_kind, "resultKind": workload.result_kind,
        "ioWaitSeconds": workload.io_wait, "blasThreads": workload.blas_threads, "rounds": workload.rounds,
        "heavyMain": workload.heavy_main, "needsNumpy": workload.needs_numpy,
    }


def run(workload, strategy, workers="1", start_method=""):
    arguments = workload.arguments()
    loops = wait_for_quiet()
    began, busy_before, own_before = time.perf_counter(), busy_seconds(), own_seconds()
    if strategy == "sequential":
        result = run_sequentially(workload, arguments)
    else:
        result = run_in_pool(workload, arguments, make_pool(strategy, int(workers), start_method))
    if busy_before is not None:
        others = (busy_seconds() - busy_before) - (own_seconds() - own_before)
        result["othersCores"] = max(0.0, others) / (time.perf_counter() - began)
    # The slowest core, before and after: a machine that shares its hardware with others changes its speed.
    result["loopSeconds"] = max(loops + loop_on_each_core())
    return result


def wait_for_quiet():
    """The loop on each core, as soon as none is slower than it can be; or after three seconds, whatever it is."""
    best = float(os.environ.get("GILSIGHT_BENCH_LOOP", "inf"))
    deadline = time.perf_counter() + 3
    while True:
        loops = loop_on_each_core()
        if max(loops) <= best * 1.1 or time.perf_counter() > deadline:
            return loops
        time.sleep(0.02)


def loop_on_each_core():
    """Processor seconds of one short loop, on at most four cores."""
    if not hasattr(os, "sched_setaffinity"):
        return [processor_seconds_of_loop()]
    allowed = os.sched_getaffinity(0)
    loops = []
    for core in sorted(allowed)[:4]:
        os.sched_setaffinity(0, {core})
        loops.append(min(processor_seconds_of_loop() for _ in range(2)))
    os.sched_setaffinity(0, allowed)
    return loops


def processor_seconds_of_loop():
    began = time.process_time()
    workloads.count(60000)
    return time.process_time() - began


def busy_seconds():
    """Processor time that the whole machine has spent; None where the system does not tell."""
    try:
        with open("/proc/stat") as file:
            ticks = [int(word) for word in file.readline().split()[1:9]]
    except OSError:
        return None
    # All but idle (3) and waiting for a disk (4).
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def make_pool(strategy, workers, start_method):
    import concurrent.futures

    if strategy == "threads" or strategy == "free-threaded":
        return lambda: concurrent.futures.ThreadPoolExecutor(workers)
    if strategy == "interpreters":
        return lambda: concurrent.futures.InterpreterPoolExecutor(workers)
    import multiprocessing

    context = multiprocessing.get_context(start_method or None)
    return lambda: concurrent.futures.ProcessPoolExecutor(workers, mp_context=context)


def run_in_pool(workload, arguments, open_pool):
    server = Server(workload.io_wait)
    began = time.perf_counter()
    with open_pool() as pool:
        list(pool.map(workload.task, arguments, chunksize=workload.chunk_size))
    return {"seconds": time.perf_counter() - began, "roundSeconds": server.stop()}


def run_sequentially(workload, arguments):
    """How long the tasks take one after the other, each in time, processor time, and time without the GIL."""
    import pickle

    clock, processor_clock = time.perf_counter, time.process_time
    workload.task(arguments[0])
    times = []
    processor_began = processor_clock()
    for argument in arguments:
        began = clock()
        workload.task(argument)
        times.append(clock() - began)
    processor_seconds = processor_clock() - processor_began
    result = {
        "taskSeconds": times if workload.is_uneven else [sum(times) / len(times)],
        "tasks": len(arguments),
        "heldShare": 1.0,
        "releasedShare": 0.0,
        "mainSeconds": MAIN_SECONDS,
        "payloadBytes": len(pickle.dumps(arguments[0], -1)) if workload.has_payload else 0,
        "resultBytes": len(pickle.dumps(workload.task(arguments[0]), -1)) if workload.has_result else 0,
        "roundSeconds": None,
    }
    if workload.released:
        began = clock()
        for argument in arguments:
            workload.released(argument)
        result["releasedShare"] = min(1.0, (clock() - began) / sum(times))
        result["heldShare"] = 1.0 - result["releasedShare"]
    if workload.waits:
        result["heldShare"] = min(1.0, processor_seconds / sum(times))
    if workload.io_wait:
        result["ioSeconds"] = measure_round(workload.io_wait)
        server = Server(workload.io_wait)
        began = clock()
        for argument in arguments:
            workload.task(argument)
        result["besideSeconds"] = clock() - began
        result["roundSeconds"] = server.stop()
    return result


def measure_round(seconds):
    """A round of the serving thread when it has the program to itself."""
    server = Server(seconds)
    time.sleep(max(0.3, seconds * 30))
    return server.stop()


class Server:
    """A thread that waits and answers, over and over, and knows how long its rounds take."""

    def __init__(self, wait_seconds):
        import threading

        self.rounds = []
        self.is_over = False
        self.thread = threading.Thread(target=self.serve, args=(wait_seconds,)) if wait_seconds else None
        if self.thread:
            self.thread.start()

    def serve(self, wait_seconds):
        while not self.is_over:
            began = time.perf_counter()
            time.sleep(wait_seconds)
            self.rounds.append(time.perf_counter() - began)

    def stop(self):
        self.is_over = True
        if not self.thread:
            return None
        self.thread.join()
        # The last round can have ended after the tasks.
        rounds = self.rounds[:-1]
        return sum(rounds) / len(rounds) if rounds else None


if __name__ == "__main__":
    main()
