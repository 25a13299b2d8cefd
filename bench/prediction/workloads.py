"""Real work, to hold predictions against: tasks of every length, kind and size.

Each workload says what a task is and with how many of them, and how to run them. It says nothing of
how long anything takes: `measure.py` finds that out, one task after the other.
"""

import hashlib
import importlib.util
import os
import time
import zlib

HAS_NUMPY = importlib.util.find_spec("numpy") is not None
if HAS_NUMPY and os.environ.get("GILSIGHT_BENCH_NUMPY"):
    # For the workloads that need it alone: sub-interpreters refuse it at once, so a main module with it would
    # take ten times as long in the main interpreter as in a worker.
    import numpy


class Workload:
    """One kind of work.

    `arguments` makes the list of the tasks' arguments. `released` does only that part of a task
    which computes without the GIL, to be timed by itself. `waits` says that some of a task is
    waiting; then what is no processor time is that. `rounds` is how often a task lets go of the GIL.
    """

    def __init__(self, name, task, arguments, **options):
        self.name = name
        self.task = task
        self.arguments = arguments
        self.released = options.pop("released", None)
        self.waits = options.pop("waits", False)
        self.rounds = options.pop("rounds", 1)
        self.workers = options.pop("workers", (2,))
        # None is what `multiprocessing.Pool.map` chooses.
        self.chunk_size = options.pop("chunk_size", 1)
        self.payload_kind = options.pop("payload_kind", "bytes")
        self.result_kind = options.pop("result_kind", "bytes")
        self.has_payload = options.pop("has_payload", False)
        self.has_result = options.pop("has_result", False)
        self.start_methods = options.pop("start_methods", (None,))
        self.strategies = options.pop("strategies", ("threads", "processes", "interpreters"))
        self.heavy_main = options.pop("heavy_main", False)
        self.io_wait = options.pop("io_wait", None)
        # Read from and written to memory that no cache holds, by one task.
        self.memory_bytes = options.pop("memory_bytes", 0)
        self.blas_threads = options.pop("blas_threads", 1)
        self.is_uneven = options.pop("is_uneven", False)
        self.needs_numpy = options.pop("needs_numpy", False)
        assert not options, options


# ---- Python that computes


def count(number):
    total = 0
    for value in range(number):
        total += value * 3 % 7
    return total


def fill_dict(number):
    table = {}
    for value in range(number):
        key = value % 97
        table[key] = table.get(key, 0) + value
    return len(table)


def build_text(number):
    words = []
    for value in range(number):
        words.append("%d-%s" % (value, "abc"[value % 3]))
    return len(",".join(words))


def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, step):
        return Point(self.x + step, self.y - step)


def move_points(number):
    point = Point(0, 0)
    for step in range(number):
        point = point.moved(step)
    return point.x


def primes(number):
    found = []
    for candidate in range(2, number):
        for prime in found:
            if prime * prime > candidate:
                found.append(candidate)
                break
            if candidate % prime == 0:
                break
        else:
            found.append(candidate)
    return len(found)


# ---- C code that keeps the GIL


def sort_numbers(number):
    values = [(value * 7919) % 104729 for value in range(number)]
    values.sort()
    return values[0]


def encode_json(number):
    import json

    return len(json.dumps([{"id": value, "name": "n%d" % value} for value in range(number)]))


def match_text(number):
    import re

    return len(re.findall(r"(\w+)@(\w+)\.com", "some words and me@here.com " * number))


def add_decimals(number):
    from decimal import Decimal

    total = Decimal(0)
    for value in range(number):
        total += Decimal(value) / 7
    return int(total)


# ---- C code that releases the GIL

BLOCKS = {size: bytes(range(256)) * (size // 256) for size in (65536, 262144, 1048576, 4194304)}


def hash_block(size):
    return hashlib.sha256(BLOCKS[size]).hexdigest()


def compress_block(size):
    return len(zlib.compress(BLOCKS[size], 6))


def stretch_password(rounds):
    return hashlib.pbkdf2_hmac("sha256", b"password", b"salt", rounds)[:4]


def hash_and_count(argument):
    size, number = argument
    return hash_block(size), count(number)


def hash_of_pair(argument):
    return hash_block(argument[0])


def hash_often(argument):
    size, number, rounds = argument
    for _ in range(rounds):
        hash_block(size)
        count(number)


def hash_of_often(argument):
    size, _, rounds = argument
    for _ in range(rounds):
        hash_block(size)


# ---- Work that waits


def wait(seconds):
    time.sleep(seconds)


def wait_and_count(argument):
    seconds, number = argument
    time.sleep(seconds)
    return count(number)


def wait_often(argument):
    seconds, number, rounds = argument
    for _ in range(rounds):
        time.sleep(seconds)
        count(number)


# ---- Work on what it is given, and work that gives


def sum_bytes(payload):
    return sum(payload[:20000])


def sum_list(payload):
    total = 0.0
    for value in payload[:20000]:
        total += value
    return total


def sum_dict(payload):
    total = 0.0
    for value in list(payload.values())[:20000]:
        total += value
    return total


def sum_array(payload):
    return float(payload[:1000].sum()) + count(20000)


def make_bytes(size):
    count(10000)
    return b"x" * size


def make_list(size):
    count(10000)
    return [float(value) for value in range(size)]


def echo(payload):
    count(10000)
    return payload


# ---- Memory that no cache holds

LARGE = {}


def block_of(size):
    if size not in LARGE:
        LARGE[size] = memoryview(bytearray(size))
    return LARGE[size]


def copy_block(size):
    """Keeps the GIL."""
    block = block_of(2 * size)
    block[:size] = block[size:]


def search_block(size):
    """Keeps the GIL."""
    return block_of(size).obj.find(b"\x01")


# ---- NumPy


def sum_large(size):
    if size not in LARGE:
        LARGE[size] = numpy.ones(size)
    return float(LARGE[size].sum())


def multiply_matrices(size):
    matrix = numpy.ones((size, size))
    return float((matrix @ matrix)[0, 0])


def add_arrays(size):
    array = numpy.ones(size)
    for _ in range(10):
        array = array + 1.5
    return float(array[0])


def many_small_arrays(number):
    array = numpy.ones(16)
    for _ in range(number):
        array = array * 1.0001 + 0.5
    return float(array[0])


def same(value, tasks):
    return lambda: [value] * tasks


def steps(first, last, tasks):
    """Growing arguments: later tasks take longer."""
    return lambda: [int(first + (last - first) * index / (tasks - 1)) for index in range(tasks)]


def one_long(short, long, tasks, place):
    return lambda: [long if index == place else short for index in range(tasks)]


WORKLOADS = [
    # From 20 µs to 200 ms of Python, one by one and in chunks.
    Workload("count 20us", count, same(350, 10000)),
    Workload("count 20us, chunks of 20", count, same(350, 10000), chunk_size=20, strategies=("processes",)),
    Workload("count 20us, chunks of 500", count, same(350, 10000), chunk_size=500, strategies=("processes",)),
    Workload("count 60us", count, same(1000, 5000)),
    Workload("count 60us, chunks of 100", count, same(1000, 5000), chunk_size=100, strategies=("processes",)),
    Workload("count 200us", count, same(3500, 3000)),
    Workload("count 200us, chunks of 7", count, same(3500, 1000), chunk_size=7, strategies=("processes",)),
    Workload("count 600us", count, same(10000, 1500)),
    Workload("count 2ms", count, same(35000, 500)),
    Workload("count 10ms", count, same(170000, 100)),
    Workload("count 50ms", count, same(850000, 20)),
    Workload("count 200ms", count, same(3400000, 6)),
    Workload("count 200ms, 3 tasks", count, same(3400000, 3)),
    Workload("count 10ms, 10 tasks", count, same(170000, 10)),
    Workload("count 1ms, 10 tasks", count, same(17000, 10)),
    # Other Python.
    Workload("dict 3ms", fill_dict, same(40000, 300)),
    Workload("text 4ms", build_text, same(20000, 250)),
    Workload("fibonacci 30ms", fibonacci, same(22, 40)),
    Workload("objects 8ms", move_points, same(30000, 120)),
    Workload("primes 15ms", primes, same(8000, 60)),
    # C code that keeps the GIL.
    Workload("sort 10ms", sort_numbers, same(60000, 80)),
    Workload("json 8ms", encode_json, same(7000, 100)),
    Workload("regex 6ms", match_text, same(8000, 100)),
    Workload("decimals 10ms", add_decimals, same(40000, 80)),
    # More workers than cores, and one.
    Workload("count 10ms, 4 and 8 workers", count, same(170000, 80), workers=(4, 8)),
    Workload("count 2ms, 4 workers", count, same(35000, 400), workers=(4,)),
    Workload("count 10ms, 1 worker", count, same(170000, 60), workers=(1,)),
    Workload("objects 8ms, 4 workers", move_points, same(30000, 100), workers=(4,)),
    # Calls that release the GIL.
    Workload("sha256 64KB", hash_block, same(65536, 2000), released=hash_block),
    Workload("sha256 1MB", hash_block, same(1048576, 300), released=hash_block),
    Workload("sha256 4MB, 4 workers", hash_block, same(4194304, 80), released=hash_block, workers=(4,)),
    Workload("zlib 256KB", compress_block, same(262144, 300), released=compress_block),
    Workload("pbkdf2 20ms", stretch_password, same(30000, 40), released=stretch_password),
    Workload("sha256 and Python, half each", hash_and_count, same((1048576, 10000), 300), released=hash_of_pair),
    Workload("sha256 and Python, 9 to 1", hash_and_count, same((4194304, 5000), 100), released=hash_of_pair),
    Workload("sha256 and Python by turns", hash_often, same((262144, 3000, 10), 150), released=hash_of_often, rounds=10),
    # Waiting, and waiting with Python.
    Workload("wait 10ms, 8 workers", wait, same(0.01, 200), waits=True, workers=(8,)),
    Workload("wait 2ms, 4 workers", wait, same(0.002, 500), waits=True, workers=(4,)),
    Workload("wait 50ms, 16 workers", wait, same(0.05, 100), waits=True, workers=(16,), strategies=("threads",)),
    Workload("wait 5ms, count 1ms, 4 workers", wait_and_count, same((0.005, 17000), 150), waits=True, workers=(4,)),
    Workload("wait 2ms, count 2ms, 4 workers", wait_and_count, same((0.002, 35000), 200), waits=True, workers=(4,)),
    Workload("wait 10ms, count 200us, 8 workers", wait_and_count, same((0.01, 3500), 150), waits=True, workers=(8,)),
    Workload("wait and count by turns, 4 workers", wait_often, same((0.002, 8000, 5), 60), waits=True, rounds=5, workers=(4,)),
    Workload("wait 20ms, count 20ms", wait_and_count, same((0.02, 340000), 25), waits=True),
    # Tasks that differ.
    Workload("growing tasks", count, steps(10000, 600000, 60), is_uneven=True),
    Workload("growing tasks, 4 workers", count, steps(10000, 600000, 60), is_uneven=True, workers=(4,)),
    Workload("one long task at the end", count, one_long(170000, 5000000, 60, 59), is_uneven=True),
    Workload("one long task at the beginning", count, one_long(170000, 5000000, 60, 0), is_uneven=True),
    Workload("growing tasks, chunks of 10", count, steps(10000, 600000, 60), is_uneven=True, chunk_size=10, strategies=("processes",)),
    # multiprocessing.Pool.
    Workload("Pool.map, count 60us", count, same(1000, 5000), chunk_size=None, strategies=("multiprocessing-pool",)),
    Workload("Pool.map, count 2ms, 4 workers", count, same(35000, 400), chunk_size=None, workers=(2, 4), strategies=("multiprocessing-pool",)),
    Workload("Pool.map, count 600us, one by one", count, same(10000, 1500), strategies=("multiprocessing-pool",)),
    Workload("Pool.map, growing tasks", count, steps(10000, 600000, 60), is_uneven=True, chunk_size=None, strategies=("multiprocessing-pool",)),
    Workload("Pool.map, wait 10ms, 8 workers", wait, same(0.01, 200), waits=True, chunk_size=None, workers=(8,), strategies=("multiprocessing-pool",)),
    Workload("Pool.map, bytes 100KB there, one by one", sum_bytes, lambda: [bytes(102400)] * 500, has_payload=True, strategies=("multiprocessing-pool",)),
    Workload("Pool.map, list of 10 000 there and back", echo, lambda: [[float(value) for value in range(10000)] for _ in range(100)], has_payload=True, has_result=True,
             payload_kind="list", result_kind="list", chunk_size=None, strategies=("multiprocessing-pool",)),
    Workload("Pool.map, spawn and forkserver", count, same(170000, 60), chunk_size=None, start_methods=("spawn", "forkserver"), strategies=("multiprocessing-pool",)),
    # Memory that no cache holds.
    Workload("copy 64MB", copy_block, same(67108864, 60), memory_bytes=2 * 67108864),
    Workload("search 64MB", search_block, same(67108864, 60), memory_bytes=67108864),
    # Payloads there and back.
    Workload("bytes 10KB there", sum_bytes, lambda: [bytes(10240)] * 1000, has_payload=True),
    Workload("bytes 100KB there", sum_bytes, lambda: [bytes(102400)] * 500, has_payload=True),
    Workload("bytes 1MB there", sum_bytes, lambda: [bytes(1048576)] * 200, has_payload=True),
    Workload("bytes 10MB there", sum_bytes, lambda: [bytes(10485760)] * 30, has_payload=True),
    Workload("bytes 50MB there", sum_bytes, lambda: [bytes(52428800)] * 6, has_payload=True, strategies=("threads", "processes")),
    Workload("list of 10 000 there", sum_list, lambda: [[float(value) for value in range(10000)]] * 200, has_payload=True, payload_kind="list"),
    Workload("list of 300 000 there", sum_list, lambda: [[float(value) for value in range(300000)]] * 15, has_payload=True, payload_kind="list"),
    Workload("dict of 10 000 there", sum_dict, lambda: [{"key%d" % value: float(value) for value in range(10000)}] * 150, has_payload=True, payload_kind="dict"),
    Workload("bytes 1MB back", make_bytes, same(1048576, 200), has_result=True),
    Workload("bytes 10MB back", make_bytes, same(10485760, 30), has_result=True),
    Workload("list of 50 000 back", make_list, same(50000, 60), has_result=True, result_kind="list"),
    Workload("bytes 1MB there and back", echo, lambda: [bytes(1048576)] * 150, has_payload=True, has_result=True),
    Workload("list of 10 000 there and back, chunks of 5", echo, lambda: [[float(value) for value in range(10000)] for _ in range(100)], has_payload=True, has_result=True,
             payload_kind="list", result_kind="list", chunk_size=5, strategies=("processes",)),
    # Start methods, with a light main module and a heavy one.
    Workload("spawn and forkserver", count, same(170000, 60), start_methods=("spawn", "forkserver"), strategies=("processes",)),
    Workload("spawn and forkserver, 4 workers", count, same(170000, 60), start_methods=("spawn", "forkserver"), strategies=("processes",), workers=(4,)),
    Workload("heavy main", count, same(170000, 60), start_methods=("fork", "spawn", "forkserver"), strategies=("processes",), heavy_main=True),
    Workload("heavy main, 4 workers", count, same(170000, 60), start_methods=("spawn",), strategies=("processes",), heavy_main=True, workers=(4,)),
    Workload("spawn with bytes 1MB", sum_bytes, lambda: [bytes(1048576)] * 100, has_payload=True, start_methods=("spawn",), strategies=("processes",)),
    # One thread that serves, beside those that compute.
    Workload("serve every 10ms beside count", count, same(850000, 20), io_wait=0.01, workers=(1, 2)),
    Workload("serve every 2ms beside count", count, same(850000, 20), io_wait=0.002, workers=(1, 2)),
    Workload("serve every 3ms beside sha256", hash_block, same(4194304, 80), released=hash_block, io_wait=0.003, strategies=("threads",)),
    # NumPy, where it is.
    Workload("matrix 300, BLAS alone", multiply_matrices, same(300, 200), released=multiply_matrices, needs_numpy=True, strategies=("threads", "processes")),
    Workload("matrix 600, BLAS with 2 threads", multiply_matrices, same(600, 60), released=multiply_matrices, needs_numpy=True, strategies=("threads", "processes"), blas_threads=2),
    Workload("large arrays", add_arrays, same(300000, 200), released=add_arrays, needs_numpy=True, strategies=("threads", "processes")),
    Workload("many small arrays", many_small_arrays, same(2500, 150), needs_numpy=True, strategies=("threads", "processes")),
    Workload("sum of 80MB", sum_large, same(10000000, 60), released=sum_large, needs_numpy=True, memory_bytes=80000000, strategies=("threads", "processes")),
    Workload("array 8MB there", sum_array, lambda: [numpy.ones(1000000)] * 40, has_payload=True, payload_kind="array", needs_numpy=True, strategies=("threads", "processes")),
]
