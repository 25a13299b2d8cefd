from multiprocessing.pool import ThreadPool
import time


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


rows = [1_500_000 + row for row in range(12)]


def main():
    begin = time.perf_counter()
    with ThreadPool(2) as pool:
        totals = pool.map(crunch, rows, chunksize=1)
    print(sum(totals), time.perf_counter() - begin)


if __name__ == "__main__":
    main()
