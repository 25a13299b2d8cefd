from concurrent.futures import ThreadPoolExecutor
import random


def knapsack(weights, values, capacity):
    table = [[0] * (capacity + 1) for _ in range(len(weights) + 1)]
    for i in range(1, len(weights) + 1):
        for c in range(capacity + 1):
            table[i][c] = table[i - 1][c]
            if weights[i - 1] <= c:
                table[i][c] = max(table[i][c], table[i - 1][c - weights[i - 1]] + values[i - 1])
    return table[-1][-1]


def task(capacity):
    rng = random.Random(capacity)
    weights = [rng.randint(1, 50) for _ in range(100)]
    values = [rng.randint(1, 100) for _ in range(100)]
    return knapsack(weights, values, capacity)


ITEMS = [8000, 8001, 8002]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
