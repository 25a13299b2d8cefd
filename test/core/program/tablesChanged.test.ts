import { test } from 'vitest';
import { expectSites } from '../../support/expectSites';

test('changing a value of a table is Python, however large the table is', () => expectSites(`
import numpy as np
import pandas as pd
from multiprocessing.dummy import Pool

points = pd.DataFrame({"x": np.arange(100_000), "taken": False})

def take(index):
    for row in range(400):
        points.loc[row, "taken"] = True
        points.iloc[row, 1] = True
        points.at[row, "x"] = index

with Pool(8) as pool:
    pool.map(take, range(1000))  #> multiprocessing.pool.ThreadPool.map: take, serialised, many, throughput, high => warning serialised-pool
`));
