from concurrent.futures import ThreadPoolExecutor
import sys
import time


def crunch(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


rows = [4_000_000 + row for row in range(4)]


def main(workers, repeats):
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        totals = list(pool.map(crunch, rows * repeats))
    print(sum(totals) // repeats, time.perf_counter() - begin)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
