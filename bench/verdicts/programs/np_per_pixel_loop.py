from concurrent.futures import ThreadPoolExecutor
import numpy as np


def task(seed):
    rng = np.random.default_rng(seed)
    image = rng.integers(0, 256, size=(200, 200, 3), dtype=np.uint8)
    height, width, _ = image.shape
    out = np.zeros((height, width), dtype=np.uint8)
    for y in range(height):
        for x in range(width):
            r, g, b = image[y, x]
            out[y, x] = int(0.299 * r + 0.587 * g + 0.114 * b)
    return out.mean()


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
