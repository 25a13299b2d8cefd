from concurrent.futures import ThreadPoolExecutor
import random


def miller_rabin(n, rounds=10):
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for _ in range(rounds):
        a = random.randrange(2, n - 1)
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = pow(x, 2, n)
            if x == n - 1:
                break
        else:
            return False
    return True


def task(bits):
    found = 0
    for _ in range(150):
        candidate = random.getrandbits(bits) | 1
        if miller_rabin(candidate):
            found += 1
    return found


ITEMS = [512, 512, 512]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
