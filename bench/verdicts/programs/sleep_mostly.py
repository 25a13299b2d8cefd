import time
import random
from concurrent.futures import ThreadPoolExecutor


def poll(device):
    readings = []
    for _ in range(10):
        time.sleep(0.04)
        readings.append(random.gauss(20, 2))
    return readings


def task(device):
    readings = poll(device)
    return sum(readings) / len(readings)


ITEMS = ["a", "b", "c"]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
