import os
import zlib
from concurrent.futures import ThreadPoolExecutor

DATA = b"".join(str(i).encode() for i in range(1_200_000))


def task(level):
    compressed = zlib.compress(DATA, 6)
    return len(zlib.decompress(compressed))


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
