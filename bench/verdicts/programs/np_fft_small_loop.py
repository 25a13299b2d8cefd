from concurrent.futures import ThreadPoolExecutor
import numpy as np

FRAME = 512
HOP = 128


def spectrogram(signal):
    window = np.hanning(FRAME)
    frames = []
    for start in range(0, len(signal) - FRAME, HOP):
        frame = signal[start:start + FRAME] * window
        spectrum = np.abs(np.fft.rfft(frame))
        frames.append(20 * np.log10(spectrum + 1e-9))
    return np.stack(frames)


def task(seed):
    rng = np.random.default_rng(seed)
    signal = rng.standard_normal(44100 * 30)
    return spectrogram(signal).mean()


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
