from concurrent.futures import ThreadPoolExecutor
import numpy as np


def detect(signal, window=200, threshold=3.0):
    peaks = []
    for i in range(window, len(signal)):
        chunk = signal[i - window:i]
        mean = chunk.mean()
        std = chunk.std()
        if std > 0 and abs(signal[i] - mean) / std > threshold:
            peaks.append(i)
    return peaks


def task(seed):
    signal = np.random.default_rng(seed).normal(size=15000)
    return len(detect(signal))


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(task, ITEMS)))
