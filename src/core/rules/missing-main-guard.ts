import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

/** Since 3.14 no platform forks unless it is told to. */
const firstMinorThatNeverForks = 14;

export const missingMainGuard: Rule = {
  id: 'missing-main-guard',
  summary: 'Processes that start whenever the file is loaded',
  explanation: `Where processes start afresh (on Windows and macOS, and on Linux from Python 3.14 on), each of them loads the file of the
program before it does anything else. If loading the file starts processes, each would start processes in turn; Python
forbids that with a \`RuntimeError\`, and a pool may hang or break.

Put what the program does under \`if __name__ == "__main__":\`; imports, functions, classes and constants stay outside.

It is told as a warning for Python 3.14 and later, where it fails everywhere, else as information.

Gilsight is silent where the file asks for the start method \`fork\`, and where what starts the processes stands under a
condition, which may be a guard of another kind.`,
  bad: [
    {
      title: 'A pool at the top of the file',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    return sum(i * row for i in range(100_000))

with ProcessPoolExecutor() as pool:
    print(sum(pool.map(score, range(100))))
`,
    },
    {
      title: 'A function that is called there',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def main():
    worker = multiprocessing.Process(target=score, args=(7,))
    worker.start()
    worker.join()

main()
`,
    },
  ],
  good: [
    {
      title: 'The program stands under a guard',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    return sum(i * row for i in range(100_000))

if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(sum(pool.map(score, range(100))))
`,
    },
    {
      title: 'A module that starts processes when it is asked to',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def total(rows):
    with multiprocessing.Pool() as pool:
        return sum(pool.map(score, rows))
`,
    },
    {
      title: 'Processes that are forked',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

multiprocessing.set_start_method("fork")
with multiprocessing.Pool() as pool:
    print(sum(pool.map(score, range(100))))
`,
    },
  ],
  check(site, { sites, interpreter }) {
    const hazard = hazardOf(site, 'missing-main-guard');
    // One guard mends the whole file.
    const isFirst = sites.find((each) => hazardOf(each, 'missing-main-guard')) === site;
    const finding = hazard && isFirst ? hazardFinding(site, hazard, {
      message: 'Loading this file starts processes, and each of them loads it again. Put what the program does under `if __name__ == "__main__":`; without it Windows, macOS and Python 3.14 refuse to start them.',
      evidence: [{ ...hazard.location, text: 'runs whenever the file is loaded' }],
    }) : undefined;
    // Before 3.14 Linux forks, where it runs all the same.
    return finding && { ...finding, severity: interpreter.minor >= firstMinorThatNeverForks ? 'warning' : 'information' };
  },
};
