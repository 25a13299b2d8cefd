import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Programs that are waited for',
    before: `import subprocess
import sys
from multiprocessing import Pool


def count(text):
    result = subprocess.run([sys.executable, "-c", f"print(len('{text}'))"], stdout=subprocess.PIPE, check=True)
    return int(result.stdout)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(count, ["a", "bb", "ccc"]))
`,
    after: `import subprocess
import sys
from multiprocessing.pool import ThreadPool


def count(text):
    result = subprocess.run([sys.executable, "-c", f"print(len('{text}'))"], stdout=subprocess.PIPE, check=True)
    return int(result.stdout)


if __name__ == "__main__":
    with ThreadPool(2) as pool:
        print(pool.map(count, ["a", "bb", "ccc"]))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A pool with options of its own',
    reason: 'options that a pool of threads does not have',
    code: `import subprocess
import sys
from multiprocessing import Pool


def count(text):
    return int(subprocess.run([sys.executable, "-c", "print(3)"], stdout=subprocess.PIPE, check=True).stdout)


if __name__ == "__main__":
    with Pool(2, maxtasksperchild=3) as pool:
        print(pool.map(count, ["a", "bb", "ccc"]))
`,
  },
];
