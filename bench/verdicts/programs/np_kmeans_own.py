from concurrent.futures import ThreadPoolExecutor
import numpy as np


def kmeans(points, k, iterations=15):
    rng = np.random.default_rng(0)
    centres = points[rng.choice(len(points), k, replace=False)]
    for _ in range(iterations):
        distances = np.linalg.norm(points[:, None, :] - centres[None, :, :], axis=2)
        labels = distances.argmin(axis=1)
        centres = np.array([points[labels == j].mean(axis=0) for j in range(k)])
    return centres, labels


def task(seed):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(20000, 4))
    centres, labels = kmeans(points, 8)
    return np.bincount(labels)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
