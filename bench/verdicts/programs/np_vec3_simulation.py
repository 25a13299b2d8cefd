from concurrent.futures import ThreadPoolExecutor
import numpy as np

G = 9.81


def acceleration(velocity, drag):
    speed = np.linalg.norm(velocity)
    return np.array([0.0, 0.0, -G]) - drag * speed * velocity


def task(angle):
    position = np.zeros(3)
    velocity = np.array([np.cos(angle) * 50, 0.0, np.sin(angle) * 50])
    dt = 0.0005
    trajectory = []
    for t in range(25000):
        a = acceleration(velocity, 0.01)
        velocity = velocity + a * dt
        position = position + velocity * dt
        trajectory.append(position.copy())
    return np.array(trajectory).max(axis=0)


ITEMS = [0.3, 0.6, 0.9, 1.2]


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(task, item) for item in ITEMS]
        for future in futures:
            print(future.result())


if __name__ == "__main__":
    main()
