from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def category(row):
    if row["a"] > 0.5 and row["b"] > 0.5:
        return "high"
    if row["a"] < 0.2:
        return "low"
    return "mid"


def task(seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame({"a": rng.random(25000), "b": rng.random(25000)})
    df["category"] = df.apply(category, axis=1)
    return df["category"].value_counts().to_dict()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
