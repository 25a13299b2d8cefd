from concurrent.futures import ThreadPoolExecutor
import pandas as pd


def task(n):
    s = pd.Series(range(n))
    words = s.map(lambda x: f"{x:08d}")
    digits = words.apply(lambda w: sum(int(c) for c in w))
    return int(digits.max())


ITEMS = [150_000] * 3

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
