import hashlib
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(3):
    path = os.path.join(FOLDER, f"{number}.bin")
    with open(path, "wb") as f:
        for _ in range(15):
            f.write(os.urandom(1 << 20))
    ITEMS.append(path)


def task(path):
    digest = hashlib.md5()
    for _ in range(8):
        with open(path, "rb") as f:
            for chunk in iter(lambda: f.read(65536), b""):
                digest.update(chunk)
    return digest.hexdigest()


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
