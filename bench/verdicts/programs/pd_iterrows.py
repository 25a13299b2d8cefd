from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def make(seed, rows):
    rng = np.random.default_rng(seed)
    return pd.DataFrame({"price": rng.random(rows) * 100, "qty": rng.integers(1, 10, rows)})


def task(seed):
    df = make(seed, 10000)
    total = 0.0
    for index, row in df.iterrows():
        total += row["price"] * row["qty"]
    return total


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
