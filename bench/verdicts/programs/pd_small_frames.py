from concurrent.futures import ThreadPoolExecutor
import pandas as pd


def task(count):
    frames = []
    for i in range(count):
        df = pd.DataFrame({"a": [i, i + 1, i + 2], "b": ["x", "y", "z"]})
        df["c"] = df["a"] * 2
        df = df[df["c"] > 3]
        frames.append(df)
    return len(pd.concat(frames))


ITEMS = [500, 500, 500]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
