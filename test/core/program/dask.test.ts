import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('what dask computes in threads is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['of delayed calls, with less confidence where no scheduler is named', `
import dask
${score}
tasks = [dask.delayed(score)(row) for row in range(8)]
results = dask.compute(*tasks)  #> dask.compute: score, serialised, many, throughput, medium => information serialised-backend
`],
    ['of delayed calls, where the call names the scheduler', `
from dask import compute, delayed
${score}
tasks = []
for row in range(8):
    tasks.append(delayed(score)(row))
results = compute(*tasks, scheduler="threads")  #> dask.compute: score, serialised, many, throughput, high => warning serialised-backend
`],
    ['of a function below its decorator', `
from dask import delayed
import dask

@delayed
def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total

@dask.delayed(pure=True)
def total(scores):
    result = 0
    for one in range(1000):
        result += one
    return result

answer = total([score(row) for row in range(8)])
print(answer.compute(scheduler="threading"))  #> dask.compute: total, serialised, many, throughput, high => warning serialised-backend
`],
    ['of a function that was delayed under another name', `
from dask.delayed import delayed
${score}
later = delayed(score)
results = [later(row) for row in range(8)]
delayed(sum)(results).compute(scheduler="threads")  #> dask.compute: sum, serialised, many, throughput, high => warning serialised-backend
`],
    ['in arrays', `
import dask.array as da
import numpy as np

def slow(block):
    total = 0
    for i in range(100_000):
        total += i
    return block + total

array = da.ones((10_000, 10_000), chunks=1000)
array.map_blocks(slow).sum().compute(scheduler="threads")  #> dask.array.compute: slow, serialised, many, throughput, high => warning serialised-backend
`],
    ['in data frames, where the settings name the scheduler', `
import dask
import dask.dataframe as dd

def clean(part):
    for i in range(100_000):
        part = part
    return part

dask.config.set(scheduler="threads")
frame = dd.read_csv("*.csv")
frame = frame[frame.price > 0].map_partitions(clean)
frame.groupby("name").price.mean().compute()  #> dask.dataframe.compute: clean, serialised, many, throughput, high => warning serialised-backend
`],
    ['in bags that are told to', `
import dask
import dask.bag as db
${score}
bag = db.from_sequence(range(8)).map(score)
with dask.config.set(scheduler="threads"):
    results = bag.compute()  #> dask.bag.compute: score, serialised, many, throughput, high => warning serialised-backend
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('what dask computes is not flagged', () => {
  test.each<[string, AnnotatedSources]>([
    ['in bags, which run in processes', `
import dask.bag as db
${score}
results = db.from_sequence(range(8)).map(score).compute()  #> dask.bag.compute: score, parallel, many, throughput, high
`],
    ['on a cluster that the file starts', `
import dask
from dask.distributed import Client
${score}
client = Client("scheduler:8786")
results = dask.compute(*[dask.delayed(score)(row) for row in range(8)])  #> dask.compute: score, parallel, many, throughput, high
`],
    ['with the scheduler of processes', `
import dask
${score}
with dask.config.set(scheduler="processes"):
    results = dask.compute(*[dask.delayed(score)(row) for row in range(8)])  #> dask.compute: score, parallel, many, throughput, high
`],
    ['one after the other, which is no spawn', `
import dask
${score}
results = dask.compute(*[dask.delayed(score)(row) for row in range(8)], scheduler="single-threaded")
`],
    ['with a scheduler that the caller chooses', `
import dask
${score}
def score_all(rows, scheduler):
    return dask.compute(*[dask.delayed(score)(row) for row in rows], scheduler=scheduler)  #> dask.compute: score, serialised, many, throughput, low
`],
    ['when the work is NumPy’s', `
import dask
import numpy as np

@dask.delayed
def multiply(a, b):
    return np.dot(a, b)

parts = [multiply(np.ones((2000, 2000)), np.ones((2000, 2000))) for _ in range(8)]
results = dask.compute(*parts, scheduler="threads")  #> dask.compute: multiply, parallel, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('no computation of dask is', () => {
  test.each<[string, AnnotatedSources]>([
    ['a method compute of the project', `
import dask
${score}
class Model:
    def compute(self):
        return score(3)

Model().compute()
`],
    ['a data frame that runs nothing of the project', `
import dask.dataframe as dd

total = dd.read_csv("*.csv").price.sum().compute()
`],
  ])('%s', (_, sources) => expectSites(sources));
});
