import time
from concurrent.futures import ThreadPoolExecutor


def score(n):
    total = 0
    for i in range(n):
        total += i % 7 * i % 13
    return total


def task(n):
    time.sleep(0.3)
    return score(n)


ITEMS = [3_000_000] * 3

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
