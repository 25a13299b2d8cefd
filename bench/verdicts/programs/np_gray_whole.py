from concurrent.futures import ThreadPoolExecutor
import numpy as np


def to_gray(image):
    return 0.299 * image[..., 0] + 0.587 * image[..., 1] + 0.114 * image[..., 2]


def task(seed):
    rng = np.random.default_rng(seed)
    image = rng.integers(0, 256, size=(2000, 3000, 3)).astype(np.float32)
    gray = to_gray(image)
    edges = np.abs(np.diff(gray, axis=0))[:, :-1] + np.abs(np.diff(gray, axis=1))[:-1]
    return float((edges > 40).mean())


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
