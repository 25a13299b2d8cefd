import bz2
import lzma
from concurrent.futures import ThreadPoolExecutor

DATA = b"".join(b"%d;" % (i * 31 % 10007) for i in range(250000))


def task(n):
    return len(bz2.compress(DATA)), len(lzma.compress(DATA[:300000], preset=2))


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
