from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def task(seed):
    rng = np.random.default_rng(seed)
    n = 2_000_000
    df = pd.DataFrame({"key": rng.integers(0, 1000, n), "value": rng.random(n)})
    summary = df.groupby("key")["value"].agg(["mean", "std", "max"])
    return summary["mean"].max()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
