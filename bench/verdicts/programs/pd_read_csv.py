import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(3):
    path = os.path.join(FOLDER, f"{number}.csv")
    pd.DataFrame(np.random.default_rng(number).random((60000, 12))).to_csv(path, index=False)
    ITEMS.append(path)


def task(path):
    df = pd.read_csv(path)
    return df.describe().loc["mean"].sum()


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
