from concurrent.futures import ThreadPoolExecutor
import numpy as np


class KalmanFilter:
    def __init__(self, dt):
        self.F = np.array([[1, dt], [0, 1]])
        self.H = np.array([[1, 0]])
        self.Q = np.eye(2) * 1e-4
        self.R = np.array([[0.5]])
        self.x = np.zeros((2, 1))
        self.P = np.eye(2)

    def predict(self):
        self.x = self.F @ self.x
        self.P = self.F @ self.P @ self.F.T + self.Q

    def update(self, z):
        y = z - self.H @ self.x
        S = self.H @ self.P @ self.H.T + self.R
        K = self.P @ self.H.T @ np.linalg.inv(S)
        self.x = self.x + K @ y
        self.P = (np.eye(2) - K @ self.H) @ self.P


def task(seed):
    rng = np.random.default_rng(seed)
    measurements = np.cumsum(rng.normal(size=8000))
    kf = KalmanFilter(0.1)
    estimates = []
    for z in measurements:
        kf.predict()
        kf.update(z)
        estimates.append(kf.x[0, 0])
    return estimates[-1]


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
