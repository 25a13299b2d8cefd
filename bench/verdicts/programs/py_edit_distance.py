import random
import string
from concurrent.futures import ThreadPoolExecutor


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    return previous[-1]


def task(seed):
    rng = random.Random(seed)
    a = "".join(rng.choice(string.ascii_lowercase) for _ in range(900))
    b = "".join(rng.choice(string.ascii_lowercase) for _ in range(900))
    return levenshtein(a, b)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
