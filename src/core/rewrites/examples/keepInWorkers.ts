import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A table that goes to each task',
    before: `import io
import pickle
from concurrent.futures import ProcessPoolExecutor


def score(table, row):
    return sum(value * row % 7 for value in table)


def main(rows):
    table = pickle.load(io.BytesIO(pickle.dumps(list(range(3000)))))
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(score, table, row) for row in rows]
        print([future.result() for future in futures])


if __name__ == "__main__":
    main(range(20))
`,
    after: `import io
import pickle
from concurrent.futures import ProcessPoolExecutor


def score(table, row):
    return sum(value * row % 7 for value in table)


def _keep_table(table):
    global _kept_table
    _kept_table = table


def _score_kept(*args, **kwargs):
    return score(_kept_table, *args, **kwargs)


def main(rows):
    table = pickle.load(io.BytesIO(pickle.dumps(list(range(3000)))))
    with ProcessPoolExecutor(2, initializer=_keep_table, initargs=(table,)) as pool:
        futures = [pool.submit(_score_kept, row) for row in rows]
        print([future.result() for future in futures])


if __name__ == "__main__":
    main(range(20))
`,
  },
  {
    title: 'A table that is bound to the function',
    before: `import io
import pickle
from concurrent.futures import ProcessPoolExecutor
from functools import partial


def score(table, row):
    return sum(value * row % 7 for value in table)


def main(rows):
    table = pickle.load(io.BytesIO(pickle.dumps(list(range(3000)))))
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(partial(score, table), rows)))


if __name__ == "__main__":
    main(range(20))
`,
    after: `import io
import pickle
from concurrent.futures import ProcessPoolExecutor


def score(table, row):
    return sum(value * row % 7 for value in table)


def _keep_table(table):
    global _kept_table
    _kept_table = table


def _score_kept(*args, **kwargs):
    return score(_kept_table, *args, **kwargs)


def main(rows):
    table = pickle.load(io.BytesIO(pickle.dumps(list(range(3000)))))
    with ProcessPoolExecutor(2, initializer=_keep_table, initargs=(table,)) as pool:
        print(list(pool.map(_score_kept, rows)))


if __name__ == "__main__":
    main(range(20))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A task that changes what it is given',
    reason: 'may change what it is given',
    code: `import io
import pickle
from concurrent.futures import ProcessPoolExecutor


def score(table, row):
    table.append(row)
    return sum(value * row % 7 for value in table)


def main(rows):
    table = pickle.load(io.BytesIO(pickle.dumps(list(range(3000)))))
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(score, table, row) for row in rows]
        print([future.result() for future in futures])


if __name__ == "__main__":
    main(range(20))
`,
  },
];
