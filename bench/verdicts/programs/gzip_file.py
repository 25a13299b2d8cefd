import gzip
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(3):
    path = os.path.join(FOLDER, f"{number}.log")
    with open(path, "w") as f:
        for i in range(250000):
            f.write(f"{number} event {i} value {i * 7919 % 1000}\n")
    ITEMS.append(path)


def task(path):
    with open(path, "rb") as source, gzip.open(path + ".gz", "wb") as target:
        target.write(source.read())
    return os.path.getsize(path + ".gz")


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
