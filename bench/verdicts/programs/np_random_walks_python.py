import random
from concurrent.futures import ThreadPoolExecutor


def walk(steps):
    x = y = 0
    for _ in range(steps):
        direction = random.choice("NESW")
        if direction == "N":
            y += 1
        elif direction == "S":
            y -= 1
        elif direction == "E":
            x += 1
        else:
            x -= 1
    return abs(x) + abs(y)


def task(walkers):
    return sum(walk(1000) for _ in range(walkers)) / walkers


ITEMS = [500] * 4

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
