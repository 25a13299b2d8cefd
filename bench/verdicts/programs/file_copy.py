import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(3):
    path = os.path.join(FOLDER, f"{number}.bin")
    with open(path, "wb") as f:
        f.write(os.urandom(40 << 20))
    ITEMS.append(path)


def task(path):
    for copy in range(6):
        shutil.copyfile(path, path + ".copy")
    return os.path.getsize(path + ".copy")


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
