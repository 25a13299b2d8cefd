import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const lostMutation: Rule = {
  id: 'lost-mutation',
  summary: 'Change that is made in a process and looked for in the program',
  explanation: `A process has a memory of its own. What its task appends to a list, stores in a dict or counts up is a copy, whether it
came as an argument or is a global: the program still has what it had before, and no error tells so.

Return the result, and collect what the tasks return: \`results = list(pool.map(f, xs))\`. Where processes must really share
something, there are \`multiprocessing.Queue\`, \`Value\`, \`Array\` and \`Manager\`.

Gilsight speaks only where the function that starts the processes made the list, dict, set or number itself, or the file
did, and looks at it after them.`,
  bad: [
    {
      title: 'A list that stays empty',
      code: `import multiprocessing

results = []

def score(row):
    results.append(sum(i * row for i in range(100_000)))

def main():
    with multiprocessing.Pool() as pool:
        pool.map(score, range(8))
    print(results)
`,
    },
    {
      title: 'A dict that is given as an argument',
      code: `import multiprocessing

def score(row, totals):
    totals[row] = sum(i * row for i in range(100_000))

def main(rows):
    totals = {}
    workers = [multiprocessing.Process(target=score, args=(row, totals)) for row in rows]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return totals
`,
    },
  ],
  good: [
    {
      title: 'The results come back as what the tasks return',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def main():
    with multiprocessing.Pool() as pool:
        results = pool.map(score, range(8))
    print(results)
`,
    },
    {
      title: 'A dict of a manager is shared',
      code: `import multiprocessing

def score(row, totals):
    totals[row] = sum(i * row for i in range(100_000))

def main(rows):
    with multiprocessing.Manager() as manager:
        totals = manager.dict()
        workers = [multiprocessing.Process(target=score, args=(row, totals)) for row in rows]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return dict(totals)
`,
    },
    {
      title: 'Each process keeps a cache of its own',
      code: `import multiprocessing

known = {}

def score(row):
    if row not in known:
        known[row] = sum(i * row for i in range(100_000))
    return known[row]

def main(rows):
    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'lost-mutation');
    return hazard && hazardFinding(site, hazard, {
      message: `The program never sees what the processes do to \`${shorten(hazard.name)}\`. Each changes a copy of its own: return the result and collect what the tasks return.`,
      evidence: [
        { ...hazard.location, text: `changes \`${hazard.name}\`, or the copy of it that the process has` },
        { ...hazard.readAt, text: `looks at \`${hazard.name}\`, which is as it was` },
      ],
    });
  },
};

/** The first sentence must stay short. */
function shorten(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
