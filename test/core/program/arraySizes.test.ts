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
  ])('%s', (_, verdict, task) => expectVerdict(task, verdict));
});
