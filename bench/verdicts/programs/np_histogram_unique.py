from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(seed):
    rng = np.random.default_rng(seed)
    ids = rng.integers(0, 5000, size=2_000_000)
    values, counts = np.unique(ids, return_counts=True)
    top = values[np.argsort(counts)[-10:]]
    hist, edges = np.histogram(ids, bins=100)
    return top.tolist(), int(hist.max())


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
