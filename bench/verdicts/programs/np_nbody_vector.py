import threading
import numpy as np


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.energy = None

    def accelerations(self, pos):
        diff = pos[None, :, :] - pos[:, None, :]
        dist2 = (diff ** 2).sum(axis=2) + 0.05
        return (diff / dist2[..., None] ** 1.5).sum(axis=1)

    def run(self):
        rng = np.random.default_rng(self.n)
        pos = rng.normal(size=(self.n, 3))
        vel = np.zeros((self.n, 3))
        for step in range(8):
            vel += self.accelerations(pos) * 0.01
            pos += vel * 0.01
        self.energy = (vel ** 2).sum()


ITEMS = [600, 601, 602]

if __name__ == "__main__":
    workers = [Worker(n) for n in ITEMS]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print([w.energy for w in workers])
