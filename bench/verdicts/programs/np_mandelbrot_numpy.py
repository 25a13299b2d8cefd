from concurrent.futures import ThreadPoolExecutor
import numpy as np


def mandelbrot(xmin, xmax, ymin, ymax, width, height, max_iter):
    x = np.linspace(xmin, xmax, width)
    y = np.linspace(ymin, ymax, height)
    c = x[np.newaxis, :] + 1j * y[:, np.newaxis]
    z = np.zeros_like(c)
    counts = np.zeros(c.shape, dtype=int)
    for i in range(max_iter):
        mask = np.abs(z) <= 2
        z[mask] = z[mask] ** 2 + c[mask]
        counts += mask
    return counts


def task(offset):
    return mandelbrot(-2 + offset, 0.5, -1.2, 1.2, 500, 400, 50).sum()


ITEMS = [0, 0.1, 0.2, 0.3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
