import { after, indented, rows, worker, type Draft } from './randomWork';

/** Ways to hand work over that have more around them: classes, wrappers, event loops, errors, time limits. */
export const surroundedForms: readonly ((draft: Draft) => string)[] = [
  poolOnSelf, wrapped, gathered, inExecutor, initialised, raising, ownError, timed, calledBack, subclass, queued, byKey, unordered, starred, later, changedBetween, dataObjects, staticMethod, keywordTask, handedOn,
];

const computing = 'total = 0\nfor i in range(row):\n    total += i * row % 7';

function poolOnSelf(draft: Draft): string {
  const { chance, functions } = draft;
  const name = worker(draft);
  const own = chance.once(2);
  const members = [
    `def __init__(self${own ? ', scale' : ''}):\n    self.pool = ThreadPoolExecutor(2)${own ? '\n    self.scale = scale' : ''}`,
    ...(own ? [`def one(self, row):\n${indented(computing.replaceAll('* row', '* self.scale'))}\n    return total`] : []),
    `def run(self, rows):\n    ${chance.of(['return list(self.pool.map(TARGET, rows))', 'futures = [self.pool.submit(TARGET, row) for row in rows]\n    return [future.result() for future in futures]']).replace('TARGET', own ? 'self.one' : name)}`,
    'def close(self):\n    self.pool.shutdown()',
  ];
  functions.push(`class Runner:\n${indented(members.join('\n\n'))}`);
  return `runner = Runner(${own ? '3' : ''})\nprint(runner.run(${rows(draft)}))\nrunner.close()${after(draft)}`;
}

function wrapped(draft: Draft): string {
  const name = worker(draft);
  draft.functions.push('def run_all(function, rows):\n    with ThreadPoolExecutor(2) as pool:\n        return list(pool.map(function, rows))');
  return `print(run_all(${name}, ${rows(draft)}))${after(draft)}`;
}

function gathered(draft: Draft): string {
  const name = worker(draft);
  draft.functions.push(`async def serve(rows):\n    ${draft.chance.of([`return await asyncio.gather(*[asyncio.to_thread(${name}, row) for row in rows])`, `results = []\n    for row in rows:\n        results.append(await asyncio.to_thread(${name}, row))\n    return results`])}`);
  return `print(asyncio.run(serve(${rows(draft)})))${after(draft)}`;
}

function inExecutor(draft: Draft): string {
  const name = worker(draft);
  const pool = draft.chance.once(2);
  const call = `loop.run_in_executor(${pool ? 'pool' : 'None'}, ${name}, row)`;
  const lines = `futures = [${call} for row in rows]\nreturn await asyncio.gather(*futures)`;
  draft.functions.push(`async def serve(rows):\n    loop = asyncio.get_running_loop()\n${indented(pool ? `with ThreadPoolExecutor(2) as pool:\n${indented(lines)}` : lines)}`);
  return `print(asyncio.run(serve(${rows(draft)})))${after(draft)}`;
}

function initialised(draft: Draft): string {
  const { chance, functions, globals } = draft;
  globals.push('factor = None');
  functions.push('def prepare(value):\n    global factor\n    factor = value', `def work(row):\n${indented(computing.replace('row % 7', 'factor % 7'))}\n    return total`);
  const looks = chance.once(3) ? '\nprint(factor)' : '';
  return `with ThreadPoolExecutor(2, initializer=prepare, initargs=(5,)) as pool:\n    print(list(pool.map(work, ${rows(draft)})))${looks}`;
}

function raising(draft: Draft): string {
  const { chance, functions } = draft;
  const error = chance.of(['ValueError("odd", row)', 'KeyError(row)', 'RuntimeError(f"row {row}")']);
  functions.push(`def work(row):\n${indented(computing)}\n    if row % 2:\n        raise ${error}\n    return total`);
  const name = error.slice(0, error.indexOf('('));
  const text = chance.of(['error', 'error.args', 'type(error).__name__, error']);
  return `with ThreadPoolExecutor(2) as pool:\n    futures = [pool.submit(work, row) for row in ${rows(draft)}]\nfor future in futures:\n    try:\n        print(future.result())\n    except ${name} as error:\n        print(${text})`;
}

function ownError(draft: Draft): string {
  const { chance, functions } = draft;
  const isPlain = chance.once(2);
  functions.push(isPlain ? 'class BadRow(Exception):\n    pass' : 'class BadRow(Exception):\n    def __init__(self, row, reason):\n        super().__init__(f"{row}: {reason}")\n        self.row = row');
  functions.push(`def work(row):\n${indented(computing)}\n    if row == 2001:\n        raise BadRow(row${isPlain ? '' : ', "odd"'})\n    return total`);
  return `with ThreadPoolExecutor(2) as pool:\n    futures = {pool.submit(work, row): row for row in ${rows(draft)}}\n    for future, row in futures.items():\n        error = future.exception()\n        print(row, ${chance.of(['error', 'isinstance(error, BadRow)'])} if error else future.result())`;
}

function timed(draft: Draft): string {
  const name = worker(draft);
  const body = draft.chance.of([
    `    print(list(pool.map(${name}, ROWS, timeout=60)))`,
    `    futures = [pool.submit(${name}, row) for row in ROWS]\n    print([future.result(timeout=60) for future in futures])`,
    `    futures = [pool.submit(${name}, row) for row in ROWS]\n    done, pending = wait(futures, timeout=60)\n    print(len(done), len(pending), sorted(str(future.result()) for future in done))`,
    `    futures = [pool.submit(${name}, row) for row in ROWS]\n    for number, future in enumerate(as_completed(futures, timeout=60)):\n        print(number, future.done())`,
  ]);
  return `with ThreadPoolExecutor(2) as pool:\n${body.replace('ROWS', rows(draft))}${after(draft)}`;
}

function calledBack(draft: Draft): string {
  const name = worker(draft);
  return `results = []\nwith ThreadPoolExecutor(2) as pool:\n    for row in ${rows(draft)}:\n        pool.submit(${name}, row).add_done_callback(lambda future: results.append(str(future.result())))\nprint(sorted(results))${after(draft)}`;
}

function subclass(draft: Draft): string {
  const { chance, functions } = draft;
  const prints = chance.once(2);
  functions.push(`class Worker(threading.Thread):\n    def __init__(self, row${prints ? '' : ', results'}):\n        super().__init__()\n        self.row = row\n${prints ? '        self.result = None\n' : '        self.results = results\n'}\n    def run(self):\n        row = self.row\n${indented(indented(computing))}\n        ${prints ? 'self.result = total' : 'self.results.append(total)'}`);
  const look = prints ? 'print([thread.result for thread in threads])' : 'print(sorted(results))';
  return `results = []\nthreads = [Worker(row${prints ? '' : ', results'}) for row in ${rows(draft)}]\nfor thread in threads:\n    thread.start()\nfor thread in threads:\n    thread.join()\n${look}`;
}

function queued(draft: Draft): string {
  draft.functions.push(`def work(row, found):\n${indented(computing)}\n    found.put((row, total))`);
  return `found = queue.Queue()\nthreads = []\nfor row in ${rows(draft)}:\n    thread = threading.Thread(target=work, args=(row, found))\n    threads.append(thread)\n    thread.start()\nfor thread in threads:\n    thread.join()\nprint(sorted(found.get() for _ in threads))`;
}

function byKey(draft: Draft): string {
  const { chance, functions } = draft;
  const isLocked = chance.once(2);
  functions.push(`def work(row, table${isLocked ? ', lock' : ''}):\n${indented(computing)}\n    ${isLocked ? 'with lock:\n        table[row] = total' : 'table[row] = total'}`);
  return `table = {}\n${isLocked ? 'lock = threading.Lock()\n' : ''}threads = [threading.Thread(target=work, args=(row, table${isLocked ? ', lock' : ''})) for row in ${rows(draft)}]\nfor thread in threads:\n    thread.start()\nfor thread in threads:\n    thread.join()\nprint(sorted(table.items()))`;
}

function unordered(draft: Draft): string {
  return `with ThreadPool(${draft.chance.of(['', '2'])}) as pool:\n    print(sorted(map(str, pool.imap_unordered(${worker(draft)}, ${rows(draft)}))))${after(draft)}`;
}

function starred(draft: Draft): string {
  draft.functions.push(`def work(row, scale):\n${indented(computing.replace('* row', '* scale'))}\n    return total`);
  return draft.chance.of([
    `with ThreadPool(2) as pool:\n    print(pool.starmap(work, [(row, 3) for row in ${rows(draft)}]))`,
    `with ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(work, ${rows(draft)}, [2, 3, 4])))`,
  ]);
}

function later(draft: Draft): string {
  const name = worker(draft);
  return `pool = ThreadPool(2)\n${draft.chance.of([`handles = [pool.apply_async(${name}, (row,)) for row in ROWS]\nprint([handle.get() for handle in handles])`, `print(pool.map_async(${name}, ROWS).get())`, `print([pool.apply(${name}, (row,)) for row in ROWS])`]).replace('ROWS', rows(draft))}\npool.close()\npool.join()${after(draft)}`;
}

/** What the tasks read is given another value after the file was loaded. */
function changedBetween(draft: Draft): string {
  const { chance, functions, globals } = draft;
  globals.push('scale = 2');
  functions.push(`def work(row):\n${indented(computing.replace('* row', '* scale'))}\n    return total`, 'def change(value):\n    global scale\n    scale = value');
  const change = 'change(5)\n';
  const run = `with ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(work, ${rows(draft)})))\n`;
  return chance.of([`${change}${run}`, `${run}${change}${run}`, `${run}${change}print(scale)\n`]).trimEnd();
}

function dataObjects(draft: Draft): string {
  const { chance, functions } = draft;
  functions.push('@dataclass\nclass Item:\n    row: int\n    total: int = 0');
  const changes = chance.once(2);
  functions.push(`def work(item):\n    row = item.row\n${indented(computing)}\n    ${changes ? 'item.total = total\n    return item' : 'return Item(row, total)'}`);
  return `items = [Item(row) for row in ${rows(draft)}]\nwith ThreadPoolExecutor(2) as pool:\n    results = list(pool.map(work, items))\nprint([item.total for item in ${chance.of(['results', 'items'])}])`;
}

function staticMethod(draft: Draft): string {
  draft.functions.push(`class Score:\n    @${draft.chance.of(['staticmethod\n    def of(row)', 'classmethod\n    def of(cls, row)'])}:\n${indented(indented(computing))}\n        return total`);
  return `with ThreadPoolExecutor(2) as pool:\n    print(list(pool.map(${draft.chance.of(['Score.of', 'Score().of'])}, ${rows(draft)})))`;
}

function keywordTask(draft: Draft): string {
  draft.functions.push(`def work(row, *, scale=2, **others):\n${indented(computing.replace('* row', '* scale'))}\n    return total + len(others)`);
  return `with ThreadPoolExecutor(max_workers=2) as pool:\n    futures = [pool.submit(work, row, ${draft.chance.of(['scale=3', '**{"scale": 3, "more": 1}', 'more=row'])}) for row in ${rows(draft)}]\n    print([future.result() for future in futures])`;
}

function handedOn(draft: Draft): string {
  const name = worker(draft);
  draft.functions.push('def start_all(pool, function, rows):\n    return [pool.submit(function, row) for row in rows]');
  return `with ThreadPoolExecutor(2) as pool:\n    futures = start_all(pool, ${name}, ${rows(draft)})\n    print([future.result() for future in futures])${after(draft)}`;
}
