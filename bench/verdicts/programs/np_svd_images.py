from concurrent.futures import ThreadPoolExecutor
import numpy as np


def compress(image, rank):
    u, s, vt = np.linalg.svd(image, full_matrices=False)
    return (u[:, :rank] * s[:rank]) @ vt[:rank]


def task(seed):
    rng = np.random.default_rng(seed)
    image = rng.random((400, 500))
    approx = compress(image, 40)
    return float(np.abs(image - approx).mean())


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
