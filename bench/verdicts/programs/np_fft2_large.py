from concurrent.futures import ThreadPoolExecutor
import numpy as np


def low_pass(image, radius):
    spectrum = np.fft.fftshift(np.fft.fft2(image))
    rows, cols = image.shape
    y, x = np.ogrid[:rows, :cols]
    mask = (y - rows / 2) ** 2 + (x - cols / 2) ** 2 > radius ** 2
    spectrum[mask] = 0
    return np.real(np.fft.ifft2(np.fft.ifftshift(spectrum)))


def task(seed):
    image = np.random.default_rng(seed).random((1500, 1500))
    return low_pass(image, 100).std()


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as executor:
        print(list(executor.map(task, ITEMS)))
