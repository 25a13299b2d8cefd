from concurrent.futures import ThreadPoolExecutor


def task(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[0] = sieve[1] = 0
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytearray(len(range(i * i, limit + 1, i)))
    return [i for i, flag in enumerate(sieve) if flag]


ITEMS = [4_000_000, 4_000_001, 4_000_002]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print([len(r) for r in pool.map(task, ITEMS)])
