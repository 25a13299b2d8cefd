/** Chance that a seed decides: the same programs in every run. */
interface Chance {
  /** One of several. */
  of<Item>(items: readonly Item[]): Item;
  /** True once in so many times. */
  once(times: number): boolean;
}

/** What the pieces of a program agree upon. */
interface Draft {
  readonly chance: Chance;
  /** Lines at the top of the file, before the functions. */
  readonly globals: string[];
  /** Functions at the top of the file. */
  readonly functions: string[];
}

/** A small program that hands work to threads and prints what comes of it, the same however they run. */
export function randomProgram(seed: number): string {
  const draft: Draft = { chance: createChance(seed), globals: [], functions: [] };
  const { chance } = draft;
  const form = chance.of(forms);
  const body = form(draft);
  const imports = ['from concurrent.futures import ThreadPoolExecutor, as_completed', 'from functools import partial', 'from multiprocessing.pool import ThreadPool', 'import threading'];
  const used = imports.filter((line) => /ThreadPoolExecutor/.test(line) ? /ThreadPoolExecutor/.test(body) : new RegExp(String.raw`\b${line.split(' ').at(-1) ?? ''}\b`).test([...draft.globals, ...draft.functions, body].join('\n')));
  return `${[used.join('\n'), draft.globals.join('\n'), ...draft.functions, started(chance, body)].filter((part) => part !== '').join('\n\n\n')}\n`;
}

/** How a program begins its work. */
function started(chance: Chance, body: string): string {
  switch (chance.of(['guard', 'main', 'unguarded main', 'top'] as const)) {
    case 'guard':
      return `if __name__ == "__main__":\n${indented(body)}`;
    case 'main':
      return `def main():\n${indented(body)}\n\n\nif __name__ == "__main__":\n    main()`;
    case 'unguarded main':
      return `def main():\n${indented(body)}\n\n\nmain()`;
    case 'top':
      return body;
  }
}

/** Ways to hand work over. */
const forms: readonly ((draft: Draft) => string)[] = [mapped, submitted, completed, poolMethod, lambda, nested, bound, threads, inLoop];

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

/** A function of a row, or one with something bound. */
function worker(draft: Draft): string {
  const { chance, globals, functions } = draft;
  const lines = ['total = 0', ...work(draft), ...chance.of<readonly string[]>([['return total'], ['return total, row'], ['return {"row": row, "total": total}'], ['return [total] * 2'], ['return str(total)']])];
  const scale = chance.once(3);
  if (chance.once(4)) lines.splice(1, 0, 'if row > 2005:', '    return None');
  if (chance.once(3)) globals.push('limit = 5');
  functions.push(`def work(${scale ? 'scale, row' : 'row'}):\n${indented(lines.map((line) => line.replace('SCALE', scale ? 'scale' : '3').replace('LIMIT', globals.includes('limit = 5') ? 'limit' : '7')).join('\n'))}`);
  return scale ? 'partial(work, 2)' : 'work';
}

/** What the function does: compute, and perhaps something that other processes do not share. */
function work({ chance, globals, functions }: Draft): readonly string[] {
  const lines = ['for i in range(row):', '    total += i * SCALE % LIMIT'];
  switch (chance.of(['plain', 'plain', 'plain', 'helper', 'list', 'count', 'lock', 'cache', 'table'] as const)) {
    case 'plain':
      return lines;
    case 'helper':
      functions.push('def step(i, row):\n    return i * row % 11');
      return ['for i in range(row):', '    total += step(i, row) * SCALE % LIMIT'];
    case 'list':
      globals.push('seen = []');
      return [...lines, 'seen.append(row)'];
    case 'count':
      globals.push('count = 0');
      return ['global count', ...lines, 'count += 1'];
    case 'lock':
      globals.push('lock = threading.Lock()');
      return [...lines, 'with lock:', '    total += 1'];
    case 'cache':
      globals.push('known = {}');
      return ['if row in known:', '    return known[row]', ...lines, 'known[row] = total'];
    case 'table':
      globals.push('table = [n * n for n in range(100)]');
      return ['for i in range(row):', '    total += table[i % 100] * SCALE % LIMIT'];
  }
}

/** The program looks at what the workers may have changed. */
function after({ globals }: Draft): string {
  const looks = [['seen = []', 'sorted(seen)'], ['count = 0', 'count'], ['known = {}', 'sorted(known)']] as const;
  return looks.filter(([line]) => globals.includes(line)).map(([, look]) => `\nprint(${look})`).join('');
}

function rows({ chance }: Draft): string {
  return chance.of(['range(2000, 2006)', '[2001, 2003, 2002]', '[row + 1 for row in range(2000, 2004)]', '(2000, 2001)']);
}

function indented(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
}

/** Mulberry32, by Tommy Ettinger. */
function createChance(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  return { of, once: (times) => next() < 1 / times };
}
