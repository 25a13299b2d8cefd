from concurrent.futures import ThreadPoolExecutor
import numpy as np

rng = np.random.default_rng(0)
DATABASE = rng.random((5000, 128)).astype(np.float32)


def nearest(query):
    distances = np.sqrt(((DATABASE - query) ** 2).sum(axis=1))
    return int(np.argmin(distances))


def task(seed):
    queries = np.random.default_rng(seed).random((200, 128)).astype(np.float32)
    return [nearest(q) for q in queries]


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(sum(len(r) for r in executor.map(task, ITEMS)))
