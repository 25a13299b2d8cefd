from concurrent.futures import ThreadPoolExecutor
import numpy as np


def jacobi(A, b, tolerance=1e-8, limit=2000):
    x = np.zeros_like(b)
    D = np.diag(A)
    R = A - np.diagflat(D)
    for i in range(limit):
        x_new = (b - R @ x) / D
        if np.linalg.norm(x_new - x) < tolerance:
            break
        x = x_new
    return x


def task(n):
    rng = np.random.default_rng(n)
    A = rng.random((n, n))
    A += np.eye(n) * n * 0.53
    b = rng.random(n)
    return jacobi(A, b)[0]


ITEMS = [1500, 1501, 1502, 1503]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
