from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(rate):
    rng = np.random.default_rng(7)
    X = rng.normal(size=(100_000, 40))
    y = (X[:, 0] > 0).astype(float)
    w = np.zeros(40)
    for epoch in range(25):
        p = 1.0 / (1.0 + np.exp(-(X @ w)))
        w -= rate * (X.T @ (p - y)) / len(y)
    return w[:3]


ITEMS = [0.1, 0.2, 0.5, 1.0]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        for weights in executor.map(task, ITEMS):
            print(weights)
