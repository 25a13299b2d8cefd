"""Runs one workload in one way, as the first pool of a fresh program, and prints how long it took.

    python measure.py list
    python measure.py one "count 2ms" sequential
    python measure.py one "count 2ms" processes 2 spawn

Directly before and after the pool, some tasks are run one after the other on each core. They tell how long
a task takes at that moment; how fast the cores were at each moment is told by `speed.py`, which runs beside.
"""

import sys
import time

MAIN_BEGAN = time.perf_counter()

import gc
import os

import workloads

if os.environ.get("GILSIGHT_BENCH_HEAVY"):
    # A main module that takes its time, as programs with large libraries do.
    workloads.count(1500000)
MAIN_SECONDS = time.perf_counter() - MAIN_BEGAN

#: For so long tasks are run on each core before the pool, and again after it; one at least.
PIECE_SECONDS = 0.05
MOST_CORES = 4


def main():
    if sys.argv[1] == "list":
        result = [describe(workload) for workload in workloads.WORKLOADS if not workload.needs_numpy or workloads.HAS_NUMPY]
    else:
        result = run(next(workload for workload in workloads.WORKLOADS if workload.name == sys.argv[2]), *sys.argv[3:])
    import json

    print(json.dumps(result))


def describe(workload):
    return {
        "name": workload.name, "workers": workload.workers, "chunkSize": workload.chunk_size, "strategies": workload.strategies,
        "startMethods": workload.start_methods, "payloadKind": workload.payload_kind, "resultKind": workload.result_kind,
        "ioWaitSeconds": workload.io_wait, "blasThreads": workload.blas_threads, "rounds": workload.rounds,
        "heavyMain": workload.heavy_main, "needsNumpy": workload.needs_numpy, "isUneven": workload.is_uneven,
        "memoryBytes": workload.memory_bytes,
    }


def run(workload, strategy, workers="1", start_method=""):
    arguments = workload.arguments()
    # Imports inside a task, and whatever else only the first one does, are nobody's task time.
    first_began = time.perf_counter()
    workload.task(arguments[len(arguments) // 2])
    first_seconds = time.perf_counter() - first_began
    io_seconds = measure_round(workload.io_wait) if workload.io_wait else None
    pieces = run_pieces(workload, arguments)
    busy_before, own_before = busy_seconds(), own_seconds()
    if strategy != "sequential":
        result = run_in_pool(workload, arguments, pool_maker(strategy, int(workers), start_method))
    else:
        result = run_sequentially(workload, arguments)
    if busy_before is not None:
        result["busySeconds"] = {core: seconds - busy_before[core] for core, seconds in busy_seconds().items()}
        others = sum(result["busySeconds"].values()) - (own_seconds() - own_before)
        # A server's workers are nobody's children, so nobody can tell their time from that of others.
        result["othersCores"] = None if start_method == "forkserver" else max(0.0, others) / (result["ended"] - result["began"])
    result["pieces"] = pieces + run_pieces(workload, arguments)
    result.update(tasks=len(arguments), mainSeconds=MAIN_SECONDS, firstSeconds=first_seconds, ioSeconds=io_seconds, **sizes(workload, arguments))
    return result


def sizes(workload, arguments):
    import pickle

    payload = arguments[0] if workload.has_payload else None
    result = workload.task(arguments[0]) if workload.has_result else None
    return {
        "payloadBytes": len(pickle.dumps(payload, -1)) if workload.has_payload else 0, **counts_in("payload", payload),
        "resultBytes": len(pickle.dumps(result, -1)) if workload.has_result else 0, **counts_in("result", result),
    }


def counts_in(name, value):
    """What pickling goes through one by one."""
    counts = {"objects": 0, "strings": 0, "tuples": 0, "containers": 0, "instances": 0}
    count_objects(value, counts, set())
    objects = counts.pop("objects")
    if type(value) in (list, dict, set):
        counts["containers"] -= 1
    return {name + "Objects": objects, name + "Contents": counts}


def count_objects(value, counts, seen):
    if value is None:
        return
    if isinstance(value, (str, bytes)):
        counts["objects"] += 1
        counts["strings"] += id(value) not in seen
    elif isinstance(value, (list, tuple, dict, set)):
        counts["instances" if type(value) not in (list, tuple, dict, set) else "tuples" if type(value) is tuple else "containers"] += 1
        for part in [*value, *value.values()] if isinstance(value, dict) else value:
            count_objects(part, counts, seen)
    elif type(value).__flags__ & HEAP_TYPE:
        counts["instances"] += 1
        for part in attributes_of(value):
            count_objects(part, counts, seen)
    else:
        counts["objects"] += 1
    seen.add(id(value))


#: A class that a `class` statement made (Include/object.h).
HEAP_TYPE = 1 << 9


def attributes_of(value):
    """What an object holds, in its dict and in its slots."""
    slots = [name for one in type(value).__mro__ for name in vars(one).get("__slots__", ())]
    return [*getattr(value, "__dict__", {}).values(), *(getattr(value, name) for name in slots if hasattr(value, name))]


def busy_seconds():
    """Processor time that each core has spent; None where the system does not tell."""
    try:
        with open("/proc/stat") as file:
            lines = [line.split() for line in file if line.startswith("cpu") and line[3].isdigit()]
    except OSError:
        return None
    # All but idle (3) and waiting for a disk (4).
    ticks = {words[0][3:]: [int(word) for word in words[1:9]] for words in lines}
    return {core: (sum(one) - one[3] - one[4]) / os.sysconf("SC_CLK_TCK") for core, one in ticks.items()}


def own_seconds():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


# ---- Pieces: what a task takes at this moment


def run_pieces(workload, arguments):
    """Some tasks on each core, one after the other."""
    # A library with threads of its own wants more than one core.
    if not hasattr(os, "sched_setaffinity") or workload.blas_threads > 1:
        return [run_piece(workload, arguments, None)]
    allowed = os.sched_getaffinity(0)
    pieces = []
    for core in sorted(allowed)[:MOST_CORES]:
        os.sched_setaffinity(0, {core})
        pieces.append(run_piece(workload, arguments, core))
    os.sched_setaffinity(0, allowed)
    return pieces


def run_piece(workload, arguments, core):
    # Of tasks that differ, the middle one.
    argument = arguments[len(arguments) // 2]
    released = workload.released
    seconds = processor_seconds = released_seconds = 0.0
    tasks = found = 0
    collections = Collections()
    # As in a real program, what the tasks give is kept.
    results = []
    began = time.perf_counter()
    while tasks == 0 or (time.perf_counter() - began < PIECE_SECONDS and tasks < len(arguments)):
        # Asking for the time takes a part of a microsecond, so short tasks are timed together.
        batch = 1 if released or tasks == 0 or seconds > tasks * 5e-4 else min(20, len(arguments) - tasks)
        found -= found_bytes()
        task_began, processor_began = time.perf_counter(), time.process_time()
        for _ in range(batch):
            results.append(workload.task(argument))
        processor_seconds += time.process_time() - processor_began
        seconds += time.perf_counter() - task_began
        found += found_bytes()
        tasks += batch
        if released:
            released_began = time.process_time()
            # Kept as well: what it let go of the next task would find in the place of new memory.
            results.append(released(argument))
            released_seconds += time.process_time() - released_began
    return {
        "core": core, "began": began, "ended": time.perf_counter(), "tasks": tasks, "seconds": seconds,
        "processorSeconds": processor_seconds if workload.waits else seconds,
        "freshBytes": found, "collectionSeconds": collections.stop(),
        "releasedPart": min(1.0, released_seconds / processor_seconds) if released else 0.0,
    }


def found_bytes():
    """Memory that the system has found for this program so far; 0 where it does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()


class Collections:
    """How long the garbage collector runs."""

    def __init__(self):
        self.seconds = 0.0
        gc.callbacks.append(self.tell)

    def tell(self, phase, _):
        now = time.perf_counter()
        self.seconds += -now if phase == "start" else now

    def stop(self):
        gc.callbacks.remove(self.tell)
        return self.seconds


# ---- The real thing


def pool_maker(strategy, workers, start_method):
    """Makes the pool. What a program imports at its top is imported by then."""
    import concurrent.futures

    if strategy == "threads" or strategy == "free-threaded":
        Threads = concurrent.futures.ThreadPoolExecutor
        return lambda: Threads(workers)
    if strategy == "interpreters":
        Interpreters = concurrent.futures.InterpreterPoolExecutor
        return lambda: Interpreters(workers)
    import multiprocessing

    context = multiprocessing.get_context(start_method or None)
    if strategy == "multiprocessing-pool":
        return lambda: context.Pool(workers)
    Processes = concurrent.futures.ProcessPoolExecutor
    return lambda: Processes(workers, mp_context=context)


def run_in_pool(workload, arguments, open_pool):
    server = Server(workload.io_wait)
    began = time.perf_counter()
    with open_pool() as pool:
        if workload.chunk_size is None:
            results = pool.map(workload.task, arguments)
        else:
            results = list(pool.map(workload.task, arguments, chunksize=workload.chunk_size))
    ended = time.perf_counter()
    assert len(results) == len(arguments)
    return {"began": began, "ended": ended, "roundSeconds": server.stop()}


def run_sequentially(workload, arguments):
    """All tasks one after the other, each with its time; beside a serving thread, where there is one."""
    clock = time.perf_counter
    server = Server(workload.io_wait)
    times = []
    began = clock()
    for argument in arguments:
        task_began = clock()
        workload.task(argument)
        times.append(clock() - task_began)
    ended = clock()
    return {"began": began, "ended": ended, "taskSeconds": times, "roundSeconds": server.stop()}


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
