import io
from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd


def task(seed):
    df = pd.DataFrame(np.random.default_rng(seed).random((20000, 8)))
    df["label"] = "row"
    buffer = io.StringIO()
    df.to_csv(buffer, index=False)
    return len(buffer.getvalue())


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
