import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
import numpy as np

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    path = os.path.join(FOLDER, f"part{number}.npz")
    np.savez_compressed(path, data=np.random.default_rng(number).integers(0, 50, size=(1500, 1500)))
    ITEMS.append(path)


def task(path):
    with np.load(path) as archive:
        data = archive["data"]
    scaled = (data - data.mean()) / data.std()
    return scaled.max()


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
