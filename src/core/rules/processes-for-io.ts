import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const processesForIo: Rule = {
  id: 'processes-for-io',
  summary: 'Processes for tasks that only wait',
  explanation: `While a task waits for a network or a program, Python has released the GIL: threads wait side by side as well
as processes do. A thread starts in a tenth of a millisecond and shares the program's memory; a process takes ten
to hundreds of milliseconds and many megabytes, and all that it is given and gives back is pickled.

Use \`ThreadPoolExecutor\`, or \`multiprocessing.pool.ThreadPool\`, which has the methods of \`multiprocessing.Pool\`.

Gilsight speaks where it is certain that the tasks wait for a network or a program, and where nothing of it belongs to a whole process: its
folder, its signals, its standard output, its global variables.`,
  bad: [
    {
      title: 'Pages that are fetched',
      code: `from concurrent.futures import ProcessPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def main(urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(fetch, urls))
`,
    },
    {
      title: 'Programs that are waited for',
      code: `import multiprocessing
import subprocess

def convert(path):
    subprocess.run(["convert", path, path + ".png"], check=True)

def main(paths):
    with multiprocessing.Pool(8) as pool:
        pool.map(convert, paths)
`,
    },
  ],
  good: [
    {
      title: 'Threads wait for pages',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def main(urls):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))
`,
    },
    {
      title: 'Each process works in a folder of its own',
      code: `import multiprocessing
import os
import subprocess

def build(folder):
    os.chdir(folder)
    subprocess.run(["make"], check=True)

def main(folders):
    with multiprocessing.Pool(8) as pool:
        pool.map(build, folders)
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'processes-for-io');
    return hazard && hazardFinding(site, hazard, {
      severity: 'information',
      message: 'These tasks only wait, which threads do as well as processes. They start in a hundredth of the time and nothing is pickled: use `' + (site.api.startsWith('ProcessPoolExecutor') ? 'ThreadPoolExecutor' : 'multiprocessing.pool.ThreadPool') + '`.',
      evidence: [{ ...hazard.location, text: hazard.waits }],
    });
  },
};
