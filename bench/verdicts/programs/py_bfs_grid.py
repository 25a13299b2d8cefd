from collections import deque
from concurrent.futures import ThreadPoolExecutor
import random


def bfs(grid, start, goal):
    size = len(grid)
    seen = {start}
    todo = deque([(start, 0)])
    while todo:
        (x, y), steps = todo.popleft()
        if (x, y) == goal:
            return steps
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < size and 0 <= ny < size and not grid[ny][nx] and (nx, ny) not in seen:
                seen.add((nx, ny))
                todo.append(((nx, ny), steps + 1))
    return None


def task(seed):
    rng = random.Random(seed)
    grid = [[rng.random() < 0.15 for _ in range(350)] for _ in range(350)]
    grid[0][0] = grid[-1][-1] = False
    return bfs(grid, (0, 0), (349, 349))


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
