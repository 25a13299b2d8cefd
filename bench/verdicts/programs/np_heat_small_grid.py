from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(alpha):
    u = np.zeros((20, 20))
    u[8:12, 8:12] = 100.0
    for t in range(15000):
        u[1:-1, 1:-1] += alpha * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:] - 4 * u[1:-1, 1:-1])
    return u.mean()


ITEMS = [0.1, 0.15, 0.2, 0.24]


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        for result in pool.map(task, ITEMS):
            print(result)


if __name__ == "__main__":
    main()
