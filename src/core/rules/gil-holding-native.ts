import { remedyFor } from './nativeRemedies';
import type { Rule } from './rule';
import { findingAt, isManyHeldByNative, threadBound } from './serialisedFinding';

export const gilHoldingNative: Rule = {
  id: 'gil-holding-native',
  summary: 'Threads around C code that keeps the GIL',
  explanation: `"It is C, so threads run in parallel" is true only of C code that lets go of the GIL. Hashing, compressing
and NumPy on large arrays of numbers do. Much else does not: \`re\`, \`json\` (and \`orjson\`), \`pickle\`, \`sorted\`, \`sum\`,
parsing XML, functions of \`ctypes.PyDLL\`, \`numba.njit\` without \`nogil=True\`, \`np.vectorize\`, NumPy on object arrays.
While such a call runs, every other thread of the program stands still until it returns, for it cannot even be
interrupted between two bytecodes.

The remedy depends on the call: some have a twin that lets go of the GIL, some a switch, and for the rest there are
processes. Leave it when the threads are there for something else, such as keeping a server answering between calls.
The [list of what is known](../knowledge.md) says of each call what it does, and how that was found out.`,
  bad: [
    {
      title: 'Matching regular expressions never lets go of the GIL',
      code: `import re
from concurrent.futures import ThreadPoolExecutor

def clean(text):
    text = re.sub(r"<[^>]+>", " ", text)
    return re.findall(r"[A-Za-z]+", text)

def clean_all(pages):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda page: [clean(part) for part in page.splitlines()], pages))
`,
    },
    {
      title: 'Parsing JSON is one long call that holds',
      code: `import json
from concurrent.futures import ThreadPoolExecutor

def parse_all(documents):
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(json.loads, documents))
`,
    },
    {
      title: 'Numba keeps the GIL unless it is told not to',
      code: `from concurrent.futures import ThreadPoolExecutor
from numba import njit

@njit
def integrate(steps):
    total = 0.0
    for i in range(10_000_000):
        total += i * steps
    return total

with ThreadPoolExecutor() as pool:
    print(sum(pool.map(integrate, [1.0, 2.0, 3.0, 4.0])))
`,
    },
    {
      title: 'numpy.vectorize is a loop in Python',
      code: `from concurrent.futures import ThreadPoolExecutor
import numpy as np

def price(x):
    return x * 1.19 if x > 100 else x

def work(values):
    return np.vectorize(price)(values)

with ThreadPoolExecutor() as pool:
    prices = list(pool.map(work, np.array_split(np.arange(1_000_000.0), 8)))
`,
    },
    {
      title: 'Arrays of objects hold where arrays of numbers release',
      code: `import numpy as np
from concurrent.futures import ThreadPoolExecutor

def total(count):
    prices = np.ones(1_000_000, dtype=object)
    return (prices * prices + prices).sum()

with ThreadPoolExecutor() as pool:
    totals = list(pool.map(total, range(8)))
`,
    },
    {
      title: 'PyDLL keeps the GIL for the whole call',
      code: `import ctypes
from joblib import Parallel, delayed

library = ctypes.PyDLL("libsolver.so")

def solve(number):
    for _ in range(1000):
        library.step(number)

Parallel(n_jobs=4, prefer="threads")(delayed(solve)(i) for i in range(8))
`,
    },
  ],
  good: [
    {
      title: 'With nogil the compiled code runs in parallel',
      code: `from concurrent.futures import ThreadPoolExecutor
from numba import njit

@njit(nogil=True)
def integrate(steps):
    total = 0.0
    for i in range(10_000_000):
        total += i * steps
    return total

with ThreadPoolExecutor() as pool:
    print(sum(pool.map(integrate, [1.0, 2.0, 3.0, 4.0])))
`,
    },
    {
      title: 'A little JSON after a long download',
      code: `import json
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return json.loads(response.read())

with ThreadPoolExecutor() as pool:
    answers = list(pool.map(fetch, ["https://example.com/a.json", "https://example.com/b.json"]))
`,
    },
    {
      title: 'Arrays of numbers let go of the GIL',
      code: `import numpy as np
from concurrent.futures import ThreadPoolExecutor

def total(count):
    prices = np.ones(1_000_000)
    return (prices * prices + prices).sum()

with ThreadPoolExecutor() as pool:
    totals = list(pool.map(total, range(8)))
`,
    },
    {
      title: 'CDLL lets go of the GIL for the whole call',
      code: `import ctypes
from joblib import Parallel, delayed

library = ctypes.CDLL("libsolver.so")

def solve(number):
    for _ in range(1000):
        library.step(number)

Parallel(n_jobs=4, prefer="threads")(delayed(solve)(i) for i in range(8))
`,
    },
  ],
  check(site, context) {
    const [first, second] = site.natives ?? [];
    if (!first || !isManyHeldByNative(site, context)) return undefined;
    const other = second && second.share >= notableShare ? ` So does \`${second.name}\`.` : '';
    return findingAt(site, 'gil-holding-native', `Threads take turns here: \`${shortName(first.name)}\` keeps the GIL.${other} `
      + `It is compiled code, but while it runs no other thread does: at most ${threadBound(site)} as fast as one. ${remedyFor(first.name)}`);
  },
};

/** A second call with less is not worth its words. */
const notableShare = 0.2;

/** Longer names do not fit into the line that a list of problems shows. */
const longestName = 35;

/** "cryptography.hazmat.primitives.ciphers.aead.AESGCM.encrypt" → "AESGCM.encrypt". */
function shortName(name: string): string {
  return name.length <= longestName ? name : name.split('.').slice(-2).join('.');
}
