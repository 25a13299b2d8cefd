"""How far two threads overlap: twice the time of one thread over the time of two that each do the same.

1.0 is one after the other, 2.0 is side by side. Runs of one thread, two threads and two processes
alternate, so that a slow minute hits all of them. Other programs on the machine can only add time: runs
that had to wait for a core are thrown away, of the others the best of each side counts, and there are
more of them as long as the best keeps improving.
"""
import os
import pickle
import threading
import time

from stopwatch import Span, Stopwatch

# One batch of calls.
_batch_seconds = 0.02
_least_repeats = 4
# On a busy machine most runs are thrown away.
_most_repeats = 30
# Of a call that never lets go the overlap is known: only its time is still of interest.
_least_repeats_if_held = 2
_most_repeats_if_held = 4
# Calls shorter than this stand several times in the loop, so that the loop does not count.
_short_seconds = 2e-5
_calls_per_round = 20


class Batch:
    """A recipe and how many rounds of it take about 20 ms."""

    def __init__(self, recipe, calls_per_round, rounds):
        self.recipe = recipe
        self.calls_per_round = calls_per_round
        self.rounds = rounds

    def make_run(self):
        """A run with arguments of its own, and warm."""
        run = self.recipe.make(self.calls_per_round)
        run(1)
        return run


def adapt(recipe):
    """Finds the number of rounds that take as long as a batch should."""
    batch = Batch(recipe, 1, 1)
    seconds = _seconds_of(batch.make_run(), 1)
    if seconds < _short_seconds:
        batch.calls_per_round = _calls_per_round
    run = batch.make_run()
    seconds = _seconds_of(run, 1)
    while seconds < _batch_seconds / 2 and batch.rounds < 10**7:
        batch.rounds = max(batch.rounds + 1, min(batch.rounds * 10, int(batch.rounds * _batch_seconds / max(seconds, 1e-7))))
        seconds = _seconds_of(run, batch.rounds)
    return batch


def measure_overlap(batch, lets_go):
    """The overlap of two threads and, if the call lets go, of two processes: it shows what the machine can give."""
    first, second = batch.make_run(), batch.make_run()
    least = _least_repeats if lets_go else _least_repeats_if_held
    one, two, processes = _Best(least), _Best(least), _Best(least)
    for _ in range(_most_repeats if lets_go else _most_repeats_if_held):
        one.take(_run_threads([first], batch.rounds))
        two.take(_run_threads([first, second], batch.rounds))
        if lets_go:
            processes.take(_run_processes([first, second], batch.rounds))
        if all(best.is_settled() for best in (one, two, processes)):
            break
    calls = batch.rounds * batch.calls_per_round * batch.recipe.elements
    return {
        "secondsEach": one.seconds / calls,
        "overlap": 2 * one.seconds / two.seconds,
        "processOverlap": 2 * one.seconds / processes.seconds if processes.span else None,
        "processorShare": one.span.processor_share,
        "isClean": all(best.span is None or best.span.is_clean for best in (one, two, processes)),
    }


class _Best:
    """The shortest clean run so far; the shortest of all as long as none was clean."""

    def __init__(self, least_repeats):
        self.span = None
        self._least_repeats = least_repeats
        self._taken = 0
        self._improved_at = 0

    @property
    def seconds(self):
        return self.span.seconds

    def take(self, span):
        """Keeps the span if it is better."""
        if span is None or (self.span and self.span.is_clean and not span.is_clean):
            return
        self._taken = self._taken + 1 if span.is_clean else 0
        is_first_clean = span.is_clean and not (self.span and self.span.is_clean)
        if self.span is None or is_first_clean or span.seconds < self.span.seconds:
            if self.span is None or is_first_clean or span.seconds < self.span.seconds * 0.98:
                self._improved_at = self._taken
            self.span = span

    def is_settled(self):
        """Whether more runs would hardly change it: none needed, or enough clean ones without a better one lately."""
        return self.span is None or (self._taken >= self._least_repeats and self._taken > self._improved_at)


def _seconds_of(run, rounds):
    watch = Stopwatch()
    run(rounds)
    watch.stop()
    return watch.ended - watch.began


def _run_threads(runs, rounds):
    """From the first start to the last end."""
    watches, failures = [], []
    gate = threading.Barrier(len(runs))

    def work(run):
        try:
            gate.wait()
            watch = Stopwatch()
            run(rounds)
            watch.stop()
            watches.append(watch)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(run,), daemon=True) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return Span(watches)


def _run_processes(runs, rounds):
    """The same in forked processes, which have a GIL each; `None` where that cannot be done."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return None
    gate_read, gate_write = os.pipe()
    children = [_fork(run, rounds, gate_read, gate_write) for run in runs]
    os.close(gate_read)
    time.sleep(0.005)
    os.close(gate_write)
    watches = []
    for child, result in children:
        with open(result, "rb") as file:
            data = file.read()
        os.waitpid(child, 0)
        watches += [pickle.loads(data)] if data else []
    return Span(watches) if len(watches) == len(runs) else None


def _fork(run, rounds, gate_read, gate_write):
    """A child that runs as soon as the gate is closed, and where to read its watch."""
    result_read, result_write = os.pipe()
    child = os.fork()
    if child > 0:
        os.close(result_write)
        return child, result_read
    try:
        os.close(gate_write)
        os.read(gate_read, 1)
        # In a thread, as its memory comes from elsewhere than that of the first one.
        thread = threading.Thread(target=_run_and_tell, args=(run, rounds, result_write))
        thread.start()
        thread.join()
    finally:
        os._exit(0)


def _run_and_tell(run, rounds, result):
    watch = Stopwatch()
    run(rounds)
    watch.stop()
    os.write(result, pickle.dumps(watch))
