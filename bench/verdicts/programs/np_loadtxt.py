import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
import numpy as np

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    path = os.path.join(FOLDER, f"grid{number}.txt")
    np.savetxt(path, np.random.default_rng(number).random((200000, 10)), fmt="%.5f")
    ITEMS.append(path)


def task(path):
    data = np.loadtxt(path)
    return data.mean(axis=0)


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        for row in executor.map(task, ITEMS):
            print(row)
