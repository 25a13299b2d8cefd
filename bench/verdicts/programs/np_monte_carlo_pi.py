from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(n):
    x = np.random.rand(n)
    y = np.random.rand(n)
    inside = np.sum(x ** 2 + y ** 2 <= 1.0)
    return 4 * inside / n


ITEMS = [10_000_000] * 4

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        estimates = list(executor.map(task, ITEMS))
    print(sum(estimates) / len(estimates))
