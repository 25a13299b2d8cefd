import threading
import time


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


rows = [8_000_000, 8_000_001]


totals = []


def fill(row):
    totals.append(crunch(row))


def main():
    begin = time.perf_counter()
    threads = [threading.Thread(target=fill, args=(row,)) for row in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sum(totals), time.perf_counter() - begin)


if __name__ == "__main__":
    main()
