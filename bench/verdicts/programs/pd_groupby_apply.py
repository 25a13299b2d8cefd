from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def sharpe(group):
    returns = group["price"].pct_change()
    return returns.mean() / returns.std()


def task(seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame({"symbol": rng.integers(0, 400, 40000), "price": rng.random(40000) + 10})
    result = df.groupby("symbol").apply(sharpe, include_groups=False)
    return result.mean()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
