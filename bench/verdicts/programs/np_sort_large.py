from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(seed):
    values = np.random.default_rng(seed).random(3_000_000)
    order = np.sort(values)
    return order[len(order) // 2]


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
