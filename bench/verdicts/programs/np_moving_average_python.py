from concurrent.futures import ThreadPoolExecutor
import numpy as np


def moving_average(series, window):
    out = []
    for i in range(len(series) - window + 1):
        out.append(np.mean(series[i:i + window]))
    return np.array(out)


def task(seed):
    rng = np.random.default_rng(seed)
    series = np.cumsum(rng.standard_normal(40000))
    return moving_average(series, 20).std()


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
