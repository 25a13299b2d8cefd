from concurrent.futures import ThreadPoolExecutor
import numpy as np


def cosine(a, b):
    return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))


def task(seed):
    rng = np.random.default_rng(seed)
    vectors = rng.random((300, 64))
    best = (0, None)
    for i in range(len(vectors)):
        for j in range(i + 1, len(vectors)):
            score = cosine(vectors[i], vectors[j])
            if score > best[0]:
                best = (score, (i, j))
    return best


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
