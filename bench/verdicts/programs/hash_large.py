import hashlib
import os
from concurrent.futures import ThreadPoolExecutor

DATA = os.urandom(1 << 20)


def task(rounds):
    digest = hashlib.sha256()
    for _ in range(rounds):
        digest.update(DATA)
    return digest.hexdigest()


ITEMS = [200, 200, 200]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
