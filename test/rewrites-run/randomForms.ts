import { after, rows, worker, type Draft } from './randomWork';

/** Ways to hand work over. */
export const forms: readonly ((draft: Draft) => string)[] = [mapped, submitted, completed, poolMethod, lambda, nested, bound, threads, inLoop];

function mapped(draft: Draft): string {
  return `with ThreadPoolExecutor(${draft.chance.of(['', '2', 'max_workers=3'])}) as pool:\n    for value in pool.map(${worker(draft)}, ${rows(draft)}):\n        print(value)${after(draft)}`;
}

function submitted(draft: Draft): string {
  const name = worker(draft);
  return `pool = ThreadPoolExecutor(2)\nfutures = [pool.submit(${name}, row) for row in ${rows(draft)}]\nprint([future.result() for future in futures])\npool.shutdown()${after(draft)}`;
}

function completed(draft: Draft): string {
  return `with ThreadPoolExecutor(2) as pool:\n    futures = {pool.submit(${worker(draft)}, row): row for row in ${rows(draft)}}\n    print(sorted((futures[future], str(future.result())) for future in as_completed(futures)))${after(draft)}`;
}

function poolMethod(draft: Draft): string {
  const call = draft.chance.of(['map', 'imap']);
  return `with ThreadPool(2) as pool:\n    print(list(pool.${call}(${worker(draft)}, ${rows(draft)})))${after(draft)}`;
}

function lambda(draft: Draft): string {
  const scale = draft.chance.of(['', 'scale = 3\n']);
  return `${scale}with ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(lambda row: sum(i * ${scale === '' ? 'row' : 'scale'} % 7 for i in range(row)), ${rows(draft)})))${draft.chance.once(3) ? '\nscale = 5\nprint(scale)' : ''}`;
}

function nested(draft: Draft): string {
  const { chance } = draft;
  const change = chance.once(3) ? '    total.append(row)\n' : '';
  return `total = [1]\ndef inner(row):\n${change}    return sum(i * total[0] % 7 for i in range(row))\nwith ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(inner, ${rows(draft)})))\nprint(len(total))`;
}

function bound(draft: Draft): string {
  draft.functions.push(`class Score:\n    def __init__(self, scale):\n        self.scale = scale\n        self.seen = []\n\n    def of(self, row):\n${draft.chance.once(2) ? '        self.seen.append(row)\n' : ''}        return sum(i * self.scale % 7 for i in range(row))`);
  return `score = Score(3)\nwith ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(score.of, ${rows(draft)})))\nprint(sorted(score.seen))`;
}

function threads(draft: Draft): string {
  const target = draft.chance.of(['results.append', 'results.insert']);
  draft.functions.push(`def fill(results, row):\n    ${target}(${target.endsWith('insert') ? '0, ' : ''}sum(i * row % 7 for i in range(row)))`);
  return `results = []\nthreads = [threading.Thread(target=fill, args=(results, row)) for row in ${rows(draft)}]\nfor thread in threads:\n    thread.start()\nfor thread in threads:\n    thread.join()\nprint(sorted(results))`;
}

function inLoop(draft: Draft): string {
  return `with ThreadPoolExecutor(2) as pool:\n    for row in ${rows(draft)}:\n        print(pool.submit(${worker(draft)}, row).result())${after(draft)}`;
}
