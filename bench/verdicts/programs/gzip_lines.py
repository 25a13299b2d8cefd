import gzip
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(3):
    path = os.path.join(FOLDER, f"{number}.gz")
    with gzip.open(path, "wt") as f:
        for i in range(200000):
            f.write(f"{i},{i * 3},{number}\n")
    ITEMS.append(path)


def task(path):
    total = 0
    with gzip.open(path, "rt") as f:
        for line in f:
            parts = line.strip().split(",")
            total += int(parts[1])
    return total


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
