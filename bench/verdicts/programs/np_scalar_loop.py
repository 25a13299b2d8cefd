import math
from concurrent.futures import ThreadPoolExecutor
import numpy as np


def potential(x, y):
    return np.exp(-np.sqrt(x * x + y * y)) * np.cos(x) + np.sin(y)


def task(seed):
    rng = np.random.default_rng(seed)
    total = 0.0
    for step in range(30000):
        x = rng.random()
        y = rng.random()
        total += potential(x, y)
    return math.log(abs(total) + 1)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
