import { describe, test } from 'vitest';
import { expectVerdict, parallel, serialised } from './expectVerdict';

/** What a site says whose tasks loop over arrays that are most likely small. */
const likely = 'task, serialised, many, throughput, medium => information serialised-pool';

describe('arrays of which the code says how large they are', () => {
  test.each([
    ['a product of matrices outweighs the random numbers in them, which take turns', parallel, `
import numpy as np

def task(n):
    a = np.random.rand(2000, 2000)
    return (a @ a).sum()
`],
    ['a size that is named', parallel, `
import numpy as np

SIZE = 1500

def task(seed):
    rng = np.random.default_rng(seed)
    a = rng.random((SIZE, SIZE))
    return np.linalg.inv(a)
`],
    ['functions of each element keep the size', parallel, `
import numpy as np

def task(n):
    x = np.linspace(0, 1, 10_000_000)
    return np.sqrt(np.sin(x) ** 2 + np.cos(x) ** 2).sum()
`],
    ['small ones in a loop are hardly more than the call', serialised, `
import numpy as np

def task(n):
    a = np.zeros(100)
    for _ in range(100_000):
        a = a * 2 + 1
    return a
`],
    ['an axis that is put into an array makes it larger where it meets another', parallel, `
import numpy as np

def task(n):
    x = np.linspace(0, 1, 600)
    y = np.linspace(0, 1, 500)
    grid = x[np.newaxis, :] + y[:, np.newaxis]
    for _ in range(1000):
        grid = grid * 0.5 + 0.1
    return grid
`],
    ['parts of small ones are small', serialised, `
import numpy as np

def task(n):
    grid = np.zeros((20, 20))
    for _ in range(100_000):
        grid[1:-1, 1:-1] += 0.1 * (grid[:-2, 1:-1] + grid[2:, 1:-1] - 2 * grid[1:-1, 1:-1])
    return grid
`],
    ['parts of large ones are large', parallel, `
import numpy as np

def task(n):
    grid = np.zeros((3000, 3000))
    for _ in range(100):
        grid[1:-1, 1:-1] += 0.1 * (grid[:-2, 1:-1] + grid[2:, 1:-1] - 2 * grid[1:-1, 1:-1])
    return grid
`],
    ['a row of points is a point, and its length a number', serialised, `
import numpy as np

def task(n):
    points = np.zeros((100, 3))
    force = 0.0
    for i in range(100):
        for j in range(100):
            away = points[j] - points[i]
            force += 1 / np.sqrt((away ** 2).sum() + 0.1) ** 3
    return force
`],
    ['a window that a loop moves is as wide as it says, however long the signal', serialised, `
import numpy as np

def task(signal):
    means = []
    for start in range(0, 200_000):
        window = signal_of(signal)[start:start + 50]
        means.append(np.sqrt(np.abs(window) + 1).sum())
    return means

def signal_of(numbers):
    return np.asarray(numbers)
`],
    ['and so is one that looks back', serialised, `
import numpy as np

def task(signal, width=50):
    values = np.asarray(signal)
    means = []
    for end in range(width, 200_000):
        window = values[end - width:end]
        means.append(np.sqrt(np.abs(window) + 1).sum())
    return means
`],
    ['a matrix that is turned round or inverted stays as small', serialised, `
import numpy as np

def task(n):
    state = np.eye(2)
    for _ in range(100_000):
        state = state @ np.linalg.inv(state).T + state
    return state
`],
    ['the spectrum of a frame is as short as the frame', serialised, `
import numpy as np

FRAME = 256

def task(n):
    signal = np.zeros(1_000_000)
    window = np.hanning(FRAME)
    total = 0.0
    for start in range(0, 1_000_000, 8):
        total += np.abs(np.fft.rfft(signal[start:start + FRAME] * window)).max()
    return total
`],
    ['large ones in a loop are not', parallel, `
import numpy as np

def task(n):
    a = np.ones((4000, 1000))
    for _ in range(20):
        a = a * 2 + 1
    return a
`],
    ['a loop over an array in Python goes through all of it', serialised, `
import numpy as np

def task(n):
    total = 0.0
    for x in np.zeros(5_000_000):
        total += x * x
    return total
`],
    ['a product of small matrices, many times', serialised, `
import numpy as np

def task(n):
    r = np.eye(3)
    v = np.array([1.0, 2.0, 3.0])
    for _ in range(50_000):
        v = r @ v
    return v
`],
    ['a part of three elements is small, however large the array', serialised, `
import numpy as np

def task(n):
    a = np.zeros(10_000_000)
    for i in range(1_000_000):
        a[i:i + 3] = a[i:i + 3] * 2
    return a
`],
    ['a part of which nobody knows how much it takes has no size', likely, `
import numpy as np

def task(values):
    a = np.asarray(values)
    for i in range(1_000_000):
        a[i:] = a[i:] * 2
    return a
`],
    ['a raster is a whole, however often a loop goes over it', parallel, `
import numpy as np

def shadow(heights, step):
    moved = np.zeros(heights.shape)
    moved[step:, :] = heights[:-step, :]
    return np.fmax(heights, moved)

def task(area):
    rows, columns = area.size
    light = np.zeros((rows, columns))
    heights = np.zeros((rows, columns))
    for step in range(1, 400):
        cast = shadow(heights, step)
        light = light + 0.5 * cast
    return light
`],
    ['what has one axis of which the code knows the length is none', serialised, `
import numpy as np

def task(path):
    position = np.zeros(3)
    velocity = np.ones((len(path), 3))
    for place in range(100_000):
        position = position + velocity[place]
    return position
`],
    ['what has a row for each thing in a list may be as small as the list', likely, `
import numpy as np

def task(names):
    parameters = list(names)
    moments = np.zeros((len(parameters), len(parameters)))
    for step in range(100_000):
        moments = moments + 0.5 * step
    return moments
`],
    ['a square matrix may be as small as what it is of', likely, `
import numpy as np

def task(model):
    free = model.free
    moments = np.zeros((free, free))
    for step in range(100_000):
        moments = moments + 0.5 * step
    return moments
`],
    ['a window that a loop moves over a raster is small', serialised, `
import numpy as np

def task(area):
    rows, columns, reach = area.size
    heights = np.zeros((rows, columns))
    kernel = np.ones((int(reach), int(reach)))
    slopes = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            around = heights[row - reach:row + reach + 1, column - reach:column + reach + 1] * kernel
            slopes[row, column] = around.sum()
    return slopes
`],
    ['what scikit-learn does to a row at a time is mostly Python that checks its arguments', likely, `
from sklearn.ensemble import RandomForestRegressor

def task(samples):
    model = RandomForestRegressor()
    total = 0.0
    for sample in range(2_000):
        total += model.predict([sample])[0]
    return total
`],
    ['what it learns from takes its time in a loop as well', parallel, `
from sklearn.ensemble import GradientBoostingRegressor

def task(samples):
    for depth in range(100):
        GradientBoostingRegressor(max_depth=depth).fit(samples, samples)
`],
    ['a picture is a whole as well', parallel, `
import cv2
import numpy as np

def task(path):
    picture = cv2.imread(path)
    total = np.zeros(picture.shape[:2])
    for angle in range(20_000):
        total = total + np.abs(picture[:, :, 0] * 0.5)
    return total
`],
    ['a function of NumPy that is given a number is Python like any other', serialised, `
import numpy as np
from numpy import pi

def task(n):
    total = 0.0
    for step in range(1_000_000):
        total += np.sin(pi / (2.0 * 90)) * np.sqrt(step / 3) + np.cos(np.pi * step)
    return total
`],
    ['random numbers one at a time', serialised, `
import numpy as np

def task(n):
    generator = np.random.default_rng()
    inside = 0
    for _ in range(1_000_000):
        x, y = np.random.rand(), generator.uniform(0, 1)
        inside += np.sqrt(x * x + y * y) < 1
    return inside
`],
  ])('%s', (_, verdict, task) => expectVerdict(task, verdict));
});
