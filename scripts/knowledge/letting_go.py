"""Does a call let go of the GIL of its own accord, however briefly?

A thread that wants the GIL asks for it after the switch interval, and the holder then yields at its
next bytecode: that says nothing about the call. With an interval longer than the measurement nobody
asks, so another thread runs only in the moments in which a call lets go by itself. A call that holds
the GIL lets it run exactly 0 times, on however busy a machine.
"""
import sys
import threading
import time

# Longer than any batch.
_never_seconds = 1000
# The other thread is off the GIL for so long between its looks; a call that lets go for a moment only
# is met if the other is already waiting.
_pause_seconds = 2e-5
_tries = 2


def count_times_let_go(batch):
    """How often another thread got the GIL while a batch ran; the most of a few tries."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_never_seconds)
    try:
        most = 0
        for _ in range(_tries):
            most = max(most, _count_once(batch.make_run(), batch.rounds))
            if most > 0:
                break
        return most
    finally:
        sys.setswitchinterval(interval)


def _count_once(run, rounds):
    looks = [0]
    done = threading.Event()
    waiting = threading.Event()

    def look():
        waiting.set()
        while not done.is_set():
            looks[0] += 1
            time.sleep(_pause_seconds)

    other = threading.Thread(target=look, daemon=True)
    other.start()
    waiting.wait()
    before = looks[0]
    run(rounds)
    after = looks[0]
    done.set()
    other.join()
    return after - before
