from concurrent.futures import ThreadPoolExecutor
import sys
import time


def crunch(limit: int) -> int:
    count = 0
    for n in range(2, limit):
        is_prime = 1
        d = 2
        while d * d <= n:
            if n % d == 0:
                is_prime = 0
                break
            d += 1
        count += is_prime
    return count


rows = [60_000 + row for row in range(4)]


def main(workers, repeats):
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        totals = list(pool.map(crunch, rows * repeats))
    print(sum(totals) // repeats, time.perf_counter() - begin)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
