from concurrent.futures import ThreadPoolExecutor
import random


def task(seed):
    rng = random.Random(seed)
    people = [{"name": f"user{rng.randrange(10**6)}", "age": rng.randrange(90)} for _ in range(80000)]
    people.sort(key=lambda p: (p["age"], p["name"]))
    return people[0]


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
