from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def task(seed):
    rng = np.random.default_rng(seed)
    n = 400_000
    df = pd.DataFrame({
        "time": pd.date_range("2020-01-01", periods=n, freq="min"),
        "sensor": rng.integers(0, 20, n),
        "value": rng.random(n),
    })
    hourly = df.set_index("time").groupby("sensor")["value"].resample("1h").mean().reset_index()
    table = hourly.pivot(index="time", columns="sensor", values="value")
    return table.corr().to_numpy().sum()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
