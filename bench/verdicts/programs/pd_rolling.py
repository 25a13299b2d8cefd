from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def indicators(close):
    df = pd.DataFrame({"close": close})
    for window in (5, 20, 50, 200):
        df[f"sma{window}"] = df["close"].rolling(window).mean()
        df[f"std{window}"] = df["close"].rolling(window).std()
    df["ewm"] = df["close"].ewm(span=20).mean()
    df["return"] = df["close"].pct_change()
    return df.dropna()


def task(seed):
    close = 100 + np.cumsum(np.random.default_rng(seed).normal(size=700_000))
    return indicators(close)["sma50"].mean()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
