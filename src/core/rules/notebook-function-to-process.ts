import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

/** Since then processes start afresh on Linux, too. */
const firstMinorThatNeverForks = 14;

export const notebookFunctionToProcess: Rule = {
  id: 'notebook-function-to-process',
  summary: 'Function of a notebook that is handed to processes',
  explanation: `A process that starts afresh (Windows, macOS, and Linux since Python 3.14) finds a function by importing the file in
which it stands. The cells of a notebook, or of a \`# %%\` file in an interactive window, are no such file: the process fails
with "Can't get attribute … on <module '__main__'>", and a pool of \`multiprocessing\` then waits for ever. A
main guard does not help, as a notebook is always the main program.

Move the function into a module beside the notebook and import it, or use threads, joblib or \`loky\`, which send functions
by value.

Gilsight reads \`.ipynb\` files, and files with \`# %%\` cells.`,
  bad: [
    {
      title: 'A cell that hands over a function of another cell',
      code: `# %%
import multiprocessing

# %%
def score(row):
    return sum(i * row for i in range(100_000))

# %%
with multiprocessing.Pool() as pool:
    print(sum(pool.map(score, range(100))))
`,
    },
  ],
  good: [
    {
      title: 'The function is in a module',
      code: `# %%
import multiprocessing
from scores import score

# %%
with multiprocessing.Pool() as pool:
    print(sum(pool.map(score, range(100))))
`,
    },
  ],
  check(site, { interpreter }) {
    const hazard = hazardOf(site, 'notebook-function-to-process');
    return hazard && hazardFinding(site, hazard, {
      // Before 3.14 Linux forks, and finds everything.
      severity: interpreter.minor >= firstMinorThatNeverForks ? 'warning' : 'information',
      message: `In a notebook, processes do not find \`${hazard.name.slice(0, 30)}\`. It stands in a cell and in no module: on Windows, macOS and Python 3.14 the task fails or hangs. Move it into a file of its own and import it.`,
      evidence: [{ ...hazard.location, text: 'is a function of a cell' }],
    });
  },
};
