import struct
import os
from concurrent.futures import ThreadPoolExecutor

BLOB = os.urandom(16 * 600000)


def task(n):
    total = 0
    for offset in range(0, len(BLOB), 16):
        a, b, c = struct.unpack_from("<IfQ", BLOB, offset)
        total += a + (c & 0xFF)
    return total


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
