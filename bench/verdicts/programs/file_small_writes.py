import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()


def task(number):
    folder = os.path.join(FOLDER, str(number))
    os.makedirs(folder, exist_ok=True)
    for i in range(3000):
        with open(os.path.join(folder, f"{i}.txt"), "w") as f:
            f.write(f"file {i}\n" * 10)
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
