from concurrent.futures import ThreadPoolExecutor
from itertools import permutations

CITIES = [(0, 0), (3, 7), (6, 2), (8, 8), (1, 9), (5, 5), (9, 1), (2, 4), (7, 5)]


def length(route):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(route, route[1:]):
        total += ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5
    return total


def task(first):
    rest = [c for c in CITIES if c != CITIES[first]]
    best = float("inf")
    for order in permutations(rest):
        best = min(best, length((CITIES[first],) + order))
    for order in permutations(rest):
        best = min(best, length(order + (CITIES[first],)))
    return best


ITEMS = [0, 1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(min(pool.map(task, ITEMS)))
