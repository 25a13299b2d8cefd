from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def task(seed):
    rng = np.random.default_rng(seed)
    orders = pd.DataFrame({"customer": rng.integers(0, 50000, 800000), "amount": rng.random(800000)})
    customers = pd.DataFrame({"customer": np.arange(50000), "segment": rng.integers(0, 5, 50000)})
    merged = orders.merge(customers, on="customer", how="left")
    merged = merged.sort_values("amount")
    return merged.groupby("segment")["amount"].sum().to_dict()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
