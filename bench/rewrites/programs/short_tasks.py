from concurrent.futures import ThreadPoolExecutor
import time


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


rows = [30_000 + row for row in range(12)]


def main():
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=2) as pool:
        totals = list(pool.map(crunch, rows))
    print(sum(totals), time.perf_counter() - begin)


if __name__ == "__main__":
    main()
