import { describe, test } from 'vitest';
import { expectVerdict, parallel, serialised } from './expectVerdict';

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
    ['a part of an array has no size', 'task, mixed, many, throughput, high => information serialised-pool', `
import numpy as np

def task(n):
    a = np.zeros(10_000_000)
    for i in range(1_000_000):
        a[i:i + 3] = a[i:i + 3] * 2
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
    ['what has a row for each thing in a list may be as small as the list', 'task, mixed, many, throughput, high => information serialised-pool', `
import numpy as np

def task(names):
    parameters = list(names)
    moments = np.zeros((len(parameters), len(parameters)))
    for step in range(100_000):
        moments = moments + 0.5 * step
    return moments
`],
    ['a square matrix may be as small as what it is of', 'task, mixed, many, throughput, high => information serialised-pool', `
import numpy as np

def task(model):
    free = model.free
    moments = np.zeros((free, free))
    for step in range(100_000):
        moments = moments + 0.5 * step
    return moments
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
