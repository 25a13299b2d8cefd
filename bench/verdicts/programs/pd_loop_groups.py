from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


class Processor:
    def __init__(self, window=5):
        self.window = window

    def features(self, group):
        rolled = group["value"].rolling(self.window).mean()
        return {"n": len(group), "last": rolled.iloc[-1], "max": group["value"].max()}

    def process(self, seed):
        rng = np.random.default_rng(seed)
        df = pd.DataFrame({"station": rng.integers(0, 500, 50000), "value": rng.normal(size=50000)})
        rows = []
        for station, group in df.groupby("station"):
            rows.append({"station": station, **self.features(group)})
        return pd.DataFrame(rows)["max"].mean()


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    processor = Processor()
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(processor.process, seed) for seed in ITEMS]
        print([f.result() for f in futures])
