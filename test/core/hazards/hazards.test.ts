import { describe, expect, it } from 'vitest';
import { analyse } from '../../support/analyse';

/** The rules that speak of a program about processes, in the order of the text. */
async function rulesAbout(lines: readonly string[], path = 'program.py'): Promise<readonly string[]> {
  const reports = await analyse({ [path]: `${lines.join('\n')}\n` });
  return (reports[path]?.findings ?? []).map(({ rule }) => rule);
}

const score = ['def score(row):', '    return sum(i * row for i in range(100_000))', ''];

describe('a target that pickle does not find', () => {
  it('is found behind a name, and bound with others', async () => {
    expect(await rulesAbout([
      'from concurrent.futures import ProcessPoolExecutor',
      'from functools import partial',
      'double = lambda row: row * 2',
      'def main(rows):',
      '    with ProcessPoolExecutor() as pool:',
      '        pool.submit(double, rows[0])',
      '        pool.submit(partial(lambda scale, row: row * scale, 3), rows[0])',
    ])).toEqual(['unpicklable-target', 'unpicklable-target']);
  });

  it('may be a process of its own, which is forked with all it has', async () => {
    expect(await rulesAbout([
      'import multiprocessing',
      'def main(rows):',
      '    def work():',
      '        print(sum(rows))',
      '    process = multiprocessing.Process(target=work)',
      '    process.start()',
      '    process.join()',
    ])).toEqual([]);
  });

  it('is no matter for pools that send functions in their own way', async () => {
    expect(await rulesAbout([
      'from loky import ProcessPoolExecutor',
      'def main(rows):',
      '    with ProcessPoolExecutor() as pool:',
      '        return list(pool.map(lambda row: row * 2, rows))',
    ])).toEqual([]);
  });

  it('is no matter in a test, which may ask for the error', async () => {
    expect(await rulesAbout([
      'from concurrent.futures import ProcessPoolExecutor',
      'def test_error(rows):',
      '    with ProcessPoolExecutor() as pool:',
      '        pool.submit(lambda row: row * 2, 3).result()',
    ], 'tests/test_pool.py')).toEqual([]);
  });
});

describe('an argument that pickle refuses', () => {
  it.each([
    ['a generator', '(i for i in range(3))'],
    ['a module', 'multiprocessing'],
    ['a socket', 'socket.socket()'],
  ])('is told when it is certain: %s', async (_, argument) => {
    expect(await rulesAbout(['import multiprocessing', 'import socket', ...score, 'def main():', '    with multiprocessing.Pool() as pool:', `        pool.apply_async(score, (${argument},))`])).toEqual(['unpicklable-argument']);
  });

  it.each([
    ['a number', 'multiprocessing.cpu_count()'],
    ['the identity of a thread', 'threading.get_ident()'],
    ['what a caller gave', 'given'],
    ['one of two', 'either'],
    ['memory that is shared', 'shared_memory.SharedMemory("x")'],
  ])('is not told of %s', async (_, argument) => {
    expect(await rulesAbout([
      'import multiprocessing', 'import threading', 'from multiprocessing import shared_memory', ...score,
      'def main(given):', '    either = 3', '    if given:', '        either = threading.Lock()', '    with multiprocessing.Pool() as pool:', `        pool.apply_async(score, (${argument},))`,
    ])).toEqual([]);
  });
});

describe('processes that start when the file is loaded', () => {
  it('are told once for the file', async () => {
    expect(await rulesAbout(['from multiprocessing import Process', ...score, 'a = Process(target=score, args=(1,))', 'b = Process(target=score, args=(2,))', 'a.start()', 'b.start()'])).toEqual(['missing-main-guard']);
  });

  it.each([
    ['under a condition that may be a guard', ['import sys', 'if len(sys.argv) > 1:', '    main()']],
    ['by a function that is only handed over', ['import atexit', 'atexit.register(main)']],
    ['by a function that is called under the guard', ['if __name__ == "__main__":', '    main()']],
  ])('are not told %s', async (_, lines) => {
    expect(await rulesAbout(['import multiprocessing', ...score, 'def main():', '    with multiprocessing.Pool() as pool:', '        print(pool.map(score, range(9)))', ...lines])).toEqual([]);
  });
});

describe('a process that is only made when the file is loaded', () => {
  it('is not told', async () => {
    expect(await rulesAbout(['from multiprocessing import Process', ...score, 'worker = Process(target=score, args=(1,))', 'if __name__ == "__main__":', '    worker.start()', '    worker.join()'])).toEqual([]);
  });
});

describe('a change that stays in the process', () => {
  it.each([
    ['looked at in another function only', ['results = []', 'def note(row):', '    results.append(row * 2)', 'def main(rows):', '    with multiprocessing.Pool() as pool:', '        pool.map(note, rows)', 'def show():', '    print(results)']],
    ['given a new value first', ['count = 0', 'def note(row):', '    global count', '    count += row', 'def main(rows):', '    global count', '    with multiprocessing.Pool() as pool:', '        pool.map(note, rows)', '    count = 0']],
    ['of something that is shared', ['def note(row, count):', '    count.value += row', 'def main(rows):', '    count = multiprocessing.Value("i")', '    p = multiprocessing.Process(target=note, args=(3, count))', '    p.start()', '    p.join()', '    print(count.value)']],
  ])('is not told when it is %s', async (_, lines) => {
    expect(await rulesAbout(['import multiprocessing', ...lines])).toEqual([]);
  });

  it('is told of a count', async () => {
    expect(await rulesAbout([
      'import multiprocessing', 'count = 0', 'def note(row):', '    global count', '    count += row',
      'def main(rows):', '    with multiprocessing.Pool() as pool:', '        pool.map(note, rows)', '    print(count)',
    ])).toEqual(['lost-mutation']);
  });
});

describe('linear algebra in each of several processes', () => {
  const program = (matrix: string, use: string, before: readonly string[] = []) => [
    ...before,
    'from concurrent.futures import ProcessPoolExecutor',
    'import numpy as np',
    'SIZE = 2_000',
    'def largest(seed):',
    `    matrix = ${matrix}`,
    `    return ${use}`,
    'def main(seeds):',
    '    with ProcessPoolExecutor() as pool:',
    '        return list(pool.map(largest, seeds, chunksize=4))',
  ];

  it.each([
    ['a product', 'np.random.rand(1_000, 1_000)', '(matrix @ matrix)[0, 0]'],
    ['what is solved, of a size with a name', 'np.random.normal(size=(SIZE, SIZE))', 'np.linalg.solve(matrix, matrix)'],
    ['a decomposition', 'np.eye(3_000)', 'np.linalg.svd(matrix)'],
  ])('starts threads for all processors: %s', async (_, matrix, use) => {
    expect(await rulesAbout(program(matrix, use))).toContain('oversubscription');
  });

  it.each([
    ['a small matrix', 'np.random.rand(10, 10)', 'np.linalg.svd(matrix)', []],
    ['one of unknown size', 'np.load(str(seed))', 'np.linalg.svd(matrix)', []],
    ['a vector', 'np.random.rand(1_000_000)', 'np.dot(matrix, matrix)', []],
    ['arithmetic by elements', 'np.random.rand(1_000, 1_000)', '(matrix * matrix).sum()', []],
    ['threads that are limited', 'np.random.rand(1_000, 1_000)', '(matrix @ matrix)[0, 0]', ['import os', 'os.environ["OPENBLAS_NUM_THREADS"] = "1"']],
  ])('starts none for %s', async (_, matrix, use, before) => {
    expect(await rulesAbout(program(matrix, use, before))).not.toContain('oversubscription');
  });
});
