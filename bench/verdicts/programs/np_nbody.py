import threading
import numpy as np

results = {}


def forces(pos, mass):
    acc = np.zeros_like(pos)
    n = len(pos)
    for i in range(n):
        for j in range(n):
            if i == j:
                continue
            d = pos[j] - pos[i]
            r = np.sqrt((d ** 2).sum() + 0.01)
            acc[i] += mass[j] * d / r ** 3
    return acc


def task(seed):
    rng = np.random.default_rng(seed)
    pos = rng.normal(size=(12, 3))
    vel = np.zeros((12, 3))
    mass = rng.random(12)
    for step in range(220):
        vel += forces(pos, mass) * 0.01
        pos += vel * 0.01
    results[seed] = pos
    return pos.mean()


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    threads = [threading.Thread(target=task, args=(s,)) for s in ITEMS]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(len(results))
