from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def backtest(df, fast, slow):
    cash, position = 1000.0, 0.0
    df["fast"] = df["close"].rolling(fast).mean()
    df["slow"] = df["close"].rolling(slow).mean()
    for i in range(slow, len(df)):
        price = df["close"].iloc[i]
        if df["fast"].iloc[i] > df["slow"].iloc[i] and cash > 0:
            position, cash = cash / price, 0.0
        elif df["fast"].iloc[i] < df["slow"].iloc[i] and position > 0:
            cash, position = position * price, 0.0
    return cash + position * df["close"].iloc[-1]


def task(params):
    fast, slow = params
    close = 100 + np.cumsum(np.random.default_rng(3).normal(size=6000)) * 0.1
    return backtest(pd.DataFrame({"close": close}), fast, slow)


ITEMS = [(5, 20), (10, 50), (20, 100)]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
