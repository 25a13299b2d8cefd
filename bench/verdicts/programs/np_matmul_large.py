from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(seed):
    rng = np.random.default_rng(seed)
    a = rng.standard_normal((1200, 1200))
    b = rng.standard_normal((1200, 1200))
    c = a @ b
    return np.trace(c @ a.T)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        for value in executor.map(task, ITEMS):
            print(value)
