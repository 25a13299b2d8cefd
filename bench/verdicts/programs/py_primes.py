from concurrent.futures import ThreadPoolExecutor


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def task(bounds):
    low, high = bounds
    return sum(1 for n in range(low, high) if is_prime(n))


ITEMS = [(100000, 160000), (160000, 220000), (220000, 280000)]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(sum(pool.map(task, ITEMS)))
