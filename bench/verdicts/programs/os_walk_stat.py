import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = tempfile.mkdtemp()
for d in range(60):
    os.makedirs(os.path.join(ROOT, str(d)))
    for f in range(50):
        open(os.path.join(ROOT, str(d), f"{f}.dat"), "w").close()


def task(repeat):
    total = 0
    for _ in range(8):
        for folder, _dirs, files in os.walk(ROOT):
            for name in files:
                path = os.path.join(folder, name)
                total += os.stat(path).st_size + len(path)
    return total


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
