import zlib
from concurrent.futures import ThreadPoolExecutor


def task(count):
    total = 0
    for i in range(count):
        message = f"user={i}&action=click&page={i % 100}".encode()
        total += len(zlib.compress(message))
    return total


ITEMS = [20000] * 3

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
