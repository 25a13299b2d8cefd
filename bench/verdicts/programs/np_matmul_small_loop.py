from concurrent.futures import ThreadPoolExecutor
import numpy as np


def rotation(theta):
    c, s = np.cos(theta), np.sin(theta)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def task(start):
    m = np.eye(3)
    theta = start
    for i in range(40000):
        theta += 0.001
        m = m @ rotation(theta)
    return m


ITEMS = [0.1, 0.2, 0.3, 0.4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        for value in executor.map(task, ITEMS):
            print(value)
