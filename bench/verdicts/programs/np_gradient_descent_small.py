from concurrent.futures import ThreadPoolExecutor
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def train(X, y, rate=0.1, epochs=8000):
    weights = np.zeros(X.shape[1])
    for epoch in range(epochs):
        prediction = sigmoid(X @ weights)
        gradient = X.T @ (prediction - y) / len(y)
        weights -= rate * gradient
    return weights


def task(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(300, 5))
    y = (X[:, 0] + X[:, 1] > 0).astype(float)
    return train(X, y)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        for weights in executor.map(task, ITEMS):
            print(weights)
