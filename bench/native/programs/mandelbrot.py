from concurrent.futures import ThreadPoolExecutor
import sys
import time


def crunch(size: int) -> int:
    total = 0
    for row in range(size):
        for column in range(size):
            x = 0.0
            y = 0.0
            real = column * 3.0 / size - 2.0
            imaginary = row * 2.0 / size - 1.0
            count = 0
            while count < 60 and x * x + y * y <= 4.0:
                y = 2.0 * x * y + imaginary
                x = x * x - y * y + real
                count += 1
            total += count
    return total


rows = [230 + row for row in range(4)]


def main(workers, repeats):
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        totals = list(pool.map(crunch, rows * repeats))
    print(sum(totals) // repeats, time.perf_counter() - begin)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
