"""Time, and how far other programs on the machine spoiled it."""
import time

# A run that waited longer for a core, as a share of its time, tells more of the machine than of the call.
_tolerated_delay = 0.06


class Stopwatch:
    """What a run of the thread that starts it takes."""

    def __init__(self):
        self._delay_before = _delay_seconds()
        self._processor_before = time.thread_time()
        self.began = time.perf_counter()

    def stop(self):
        """Ends the watch."""
        self.ended = time.perf_counter()
        self.processor = time.thread_time() - self._processor_before
        self.delay = _delay_seconds() - self._delay_before


class Span:
    """What several watches took together."""

    def __init__(self, watches):
        self.seconds = max(watch.ended for watch in watches) - min(watch.began for watch in watches)
        self.processor_share = min(1.0, sum(watch.processor for watch in watches) / len(watches) / self.seconds)
        self.is_clean = max(watch.delay for watch in watches) < self.seconds * _tolerated_delay


def _delay_seconds():
    """For how long this thread could have run so far but no core was free; 0 where the system does not tell."""
    try:
        with open("/proc/thread-self/schedstat", "rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0
