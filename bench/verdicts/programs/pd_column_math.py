from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def task(seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame(rng.random((1_500_000, 4)), columns=list("abcd"))
    df["e"] = df["a"] * df["b"] + df["c"] ** 2 - df["d"]
    df["f"] = np.log1p(df["e"].abs())
    df = df[df["f"] > 0.2]
    df = df.fillna(0).clip(0, 1)
    return df.mean().sum()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
