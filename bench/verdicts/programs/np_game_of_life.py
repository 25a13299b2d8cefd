from concurrent.futures import ThreadPoolExecutor
import numpy as np


def step(board):
    neighbours = sum(
        np.roll(np.roll(board, dx, 0), dy, 1)
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        if (dx, dy) != (0, 0)
    )
    return ((neighbours == 3) | ((board == 1) & (neighbours == 2))).astype(np.int32)


def task(seed):
    rng = np.random.RandomState(seed)
    board = rng.randint(0, 2, size=(600, 600)).astype(np.int32)
    for generation in range(25):
        board = step(board)
    return int(board.sum())


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
