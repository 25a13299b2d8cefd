import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** A module with a task. */
const jobs = `
def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total
`;

/** A program that hands the task to threads, whatever it is called there. */
const using = (imports: string, task: string, comment: string) => `
from concurrent.futures import ThreadPoolExecutor
${imports}

with ThreadPoolExecutor() as pool:
    pool.map(${task}, range(8))  #> ${comment}
`;

const found = (place: string) => `ThreadPoolExecutor.map: score (${place}), serialised, many, throughput, high => warning serialised-pool`;
const unknown = (name: string) => `ThreadPoolExecutor.map: ${name}, unknown, many, throughput, low`;

describe('a target in another module is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['by from … import', { 'main.py': using('from jobs import score', 'score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['under another name', { 'main.py': using('from jobs import score as rate', 'rate', found('jobs.py:1')), 'jobs.py': jobs }],
    ['through its module', { 'main.py': using('import jobs', 'jobs.score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['through an alias of its module', { 'main.py': using('import jobs as j', 'j.score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['through a package', { 'main.py': using('import work.jobs', 'work.jobs.score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs }],
    ['through an alias of a package’s module', { 'main.py': using('import work.jobs as j', 'j.score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs }],
    ['through a module imported from its package', { 'main.py': using('from work import jobs', 'jobs.score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs }],
    ['from a module deep in packages', {
      'main.py': using('from a.b.jobs import score', 'score', found('a/b/jobs.py:1')), 'a/__init__.py': '', 'a/b/__init__.py': '', 'a/b/jobs.py': jobs,
    }],
    ['from a package without __init__.py', { 'main.py': using('from work.jobs import score', 'score', found('work/jobs.py:1')), 'work/jobs.py': jobs }],
    ['through a package without __init__.py', { 'main.py': using('from work import jobs', 'jobs.score', found('work/jobs.py:1')), 'work/jobs.py': jobs }],
    ['through the dotted name of a package without __init__.py', { 'main.py': using('import work.jobs', 'work.jobs.score', found('work/jobs.py:1')), 'work/jobs.py': jobs }],
    ['beside the file, where the folders of its package are missing', { 'main.py': using('from work.tasks.jobs import score', 'score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['beside the file, where it is looked for in a folder above', { 'main.py': using('from ..tasks.jobs import score', 'score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['by a star import', { 'main.py': using('from jobs import *', 'score', found('jobs.py:1')), 'jobs.py': jobs }],
    ['by a star import of a star import', { 'main.py': using('from api import *', 'score', found('jobs.py:1')), 'api.py': 'from jobs import *\n', 'jobs.py': jobs }],
    ['by a star import, whatever a library may have that is imported so, too', {
      'main.py': using('from tkinter import *\nfrom api import *', 'score', found('jobs.py:1')), 'api.py': 'from tkinter import *\nfrom jobs import *\n', 'jobs.py': jobs,
    }],
    ['by the last of two star imports that have it', {
      'main.py': using('from other import *\nfrom jobs import *', 'score', found('jobs.py:1')), 'other.py': 'def score(row):\n    return row\n', 'jobs.py': jobs,
    }],
    ['where a module of Python itself comes through the star import of a library', {
      'main.py': `from base import *\n${jobs}\nfor n in range(4):\n    threading.Thread(target=score, args=(n,)).start()  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads\n`,
      'base.py': 'from helpers_of_others import *\n',
    }],
    ['by a star import of modules that import each other', {
      'main.py': using('from a import *', 'score', found('jobs.py:1')), 'a.py': 'from b import *\n', 'b.py': 'from a import *\nfrom jobs import *\n', 'jobs.py': jobs,
    }],
    ['in a package that is called like a module of Python', {
      'threading/main.py': `import threading\n${jobs}\nthreading.Thread(target=score, args=(7,)).start()  #> threading.Thread: score, serialised, single, unknown, high\n`, 'threading/__init__.py': '',
    }],
    ['that uses a built-in name below a star import of which little is known', {
      'main.py': using('from jobs import score', 'score', found('jobs.py:3')), 'jobs.py': 'from pytube import *\n\ndef score(row):\n    return sum(i * row for i in range(100_000))\n',
    }],
    ['in a module of the library that the project is, of which nothing else is known', {
      'examples/main.py': using('from funasr.tools.jobs import score', 'score', found('funasr/tools/jobs.py:1')), 'pyproject.toml': '', 'funasr/__init__.py': '', 'funasr/tools/__init__.py': '', 'funasr/tools/jobs.py': jobs,
    }],
    ['re-exported by its package', {
      'main.py': using('from work import score', 'score', found('work/jobs.py:1')), 'work/__init__.py': 'from .jobs import score\n', 'work/jobs.py': jobs,
    }],
    ['re-exported under another name by its package', {
      'main.py': using('import work', 'work.rate', found('work/jobs.py:1')), 'work/__init__.py': 'from .jobs import score as rate\n', 'work/jobs.py': jobs,
    }],
    ['re-exported by two packages', {
      'main.py': using('from work import score', 'score', found('work/inner/jobs.py:1')),
      'work/__init__.py': 'from work.inner import score\n', 'work/inner/__init__.py': 'from .jobs import *\n', 'work/inner/jobs.py': jobs,
    }],
    ['relative to its package', {
      'work/main.py': using('from .jobs import score', 'score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs,
    }],
    ['below a root that has an __init__.py', {
      'app/__init__.py': '', 'app/work/__init__.py': '', 'app/tools/__init__.py': '',
      'app/tools/main.py': using('from work.jobs import score', 'score', found('app/work/jobs.py:1')), 'app/work/jobs.py': jobs,
    }],
    ['relative to its package, as a module', {
      'work/main.py': using('from . import jobs', 'jobs.score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs,
    }],
    ['relative to the package above', {
      'work/tools/main.py': using('from ..jobs import score', 'score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/tools/__init__.py': '', 'work/jobs.py': jobs,
    }],
    ['relative to the package above, in a sibling', {
      'work/tools/main.py': using('from ..inner.jobs import score', 'score', found('work/inner/jobs.py:1')),
      'work/__init__.py': '', 'work/tools/__init__.py': '', 'work/inner/__init__.py': '', 'work/inner/jobs.py': jobs,
    }],
    ['relative to the package, from its own __init__.py', { 'work/__init__.py': using('from .jobs import score', 'score', found('work/jobs.py:1')), 'work/jobs.py': jobs }],
    ['by the full name of its own package', {
      'work/main.py': using('from work.jobs import score', 'score', found('work/jobs.py:1')), 'work/__init__.py': '', 'work/jobs.py': jobs,
    }],
    ['in a repository that is a package itself, by the name that its pyproject.toml gives it', {
      'checkout/__init__.py': '', 'checkout/pyproject.toml': '[build-system]\nrequires = []\n[project]\nversion = "1"\nname = "Rain-Maps"\n', 'checkout/tools/__init__.py': '',
      'checkout/tools/main.py': using('from rain_maps.work.jobs import score', 'score', found('checkout/work/jobs.py:1')), 'checkout/work/__init__.py': '', 'checkout/work/jobs.py': jobs,
    }],
    ['in a repository that is a package itself, by the name that its setup.py gives it', {
      'checkout/__init__.py': '', 'checkout/setup.py': 'from setuptools import setup\n\nsetup(\n    name="rain_maps",\n    package_dir={"rain_maps": "."},\n)\n',
      'checkout/main.py': using('from rain_maps.jobs import score', 'score', found('checkout/jobs.py:1')), 'checkout/jobs.py': jobs,
    }],
    ['in the src layout, from a test beside it', {
      'tests/main.py': using('from work.jobs import score', 'score', found('src/work/jobs.py:1').replace('warning', 'information')), 'src/work/__init__.py': '', 'src/work/jobs.py': jobs, 'pyproject.toml': '',
    }],
    ['in the src layout, from a script in a folder of its own', {
      'scripts/deep/main.py': using('from work.jobs import score', 'score', found('src/work/jobs.py:1')), 'src/work/__init__.py': '', 'src/work/jobs.py': jobs, 'pyproject.toml': '',
    }],
    ['in the folder above, which is the project’s root', {
      'scripts/main.py': using('from jobs import score', 'score', found('jobs.py:1')), 'jobs.py': jobs, 'setup.py': '',
    }],
    ['in a module that bears the name of a package beside it: the package wins', {
      'main.py': using('from jobs import score', 'score', found('jobs/__init__.py:1')), 'jobs/__init__.py': jobs, 'jobs.py': 'score = print\n',
    }],
    ['imported only when it runs', {
      'main.py': `
from concurrent.futures import ThreadPoolExecutor

def main():
    from jobs import score
    with ThreadPoolExecutor() as pool:
        pool.map(score, range(8))  #> ${found('jobs.py:1')}
`,
      'jobs.py': jobs,
    }],
    ['by a helper that imports back', {
      'main.py': using('from jobs import score\n\nROUNDS = 100_000', 'score', found('jobs.py:3')),
      'jobs.py': `
import main

def score(row):
    for i in range(main.ROUNDS):
        row += i
`,
    }],
    ['through two modules that import each other’s names', {
      'main.py': using('from a import score', 'score', found('a.py:3')),
      'a.py': `
from b import work

def score(row):
    return work(row)
`,
      'b.py': `
from a import score

def work(row):
    return sum(i * row for i in range(100_000))
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a target in another part of the repository is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a distribution beside this one', {
      '.git/HEAD': '',
      'packages/a/pyproject.toml': '', 'packages/a/src/pricing/__init__.py': '', 'packages/a/src/pricing/jobs.py': jobs,
      'packages/b/pyproject.toml': '', 'packages/b/src/shop/__init__.py': '',
      'packages/b/src/shop/main.py': using('from pricing.jobs import score', 'score', found('packages/a/src/pricing/jobs.py:1')),
    }],
    ['in one without a src folder, from a script at the top', {
      '.git/HEAD': '',
      'libs/pricing/setup.py': '', 'libs/pricing/pricing/__init__.py': '', 'libs/pricing/pricing/jobs.py': jobs,
      'tools/pyproject.toml': '', 'tools/main.py': using('from pricing.jobs import score', 'score', found('libs/pricing/pricing/jobs.py:1')),
    }],
    ['in the only package of its name, wherever that lies', {
      'samples/run.py': using('from engine.jobs import score', 'score', found('source/python/engine/jobs.py:1')),
      'source/python/engine/__init__.py': '',
      'source/python/engine/jobs.py': jobs,
      'README.md': '',
    }],
    ['in a folder that the file adds to sys.path', {
      'scripts/pyproject.toml': '', 'shared/jobs.py': jobs,
      'scripts/main.py': using("import os, sys\nsys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'shared'))\nfrom jobs import score", 'score', found('shared/jobs.py:1')),
      'scripts/other.py': using("import sys\nfrom pathlib import Path\nROOT = Path(__file__).resolve().parent.parent\nsys.path.append(str(ROOT / 'shared'))\nfrom jobs import score", 'score', found('shared/jobs.py:1')),
      'scripts/third.py': using("import sys\nsys.path.append('../shared')\nfrom jobs import score", 'score', found('shared/jobs.py:1')),
    }],
    ['in a folder that the script which is run adds to sys.path', {
      'README.md': '',
      'main.py': "import sys\nfrom pathlib import Path\nsys.path.insert(0, str(Path(__file__).resolve().parent / 'engine'))\nfrom gui.window import show\nshow()\n",
      'gui/window.py': using('from jobs import score', 'score', found('engine/jobs.py:1')), 'engine/jobs.py': jobs,
    }],
    ['in a folder that a configuration names, as the only one of the project', {
      'README.md': '',
      'main.py': using("import sys, settings\nsys.path.append(settings.folder)\nfrom prices.jobs import score", 'score', found('plugins/prices/jobs.py:1')), 'plugins/prices/jobs.py': jobs,
    }],
    ['not where there are two', {
      'README.md': '',
      'main.py': using("import sys, settings\nsys.path.append(settings.folder)\nfrom prices.jobs import score", 'score', unknown('prices.jobs.score')),
      'plugins/prices/jobs.py': jobs, 'old/prices/jobs.py': jobs,
    }],
    ['unless scripts add several with a module of its name', {
      'README.md': '',
      'main.py': "import sys\nsys.path.append('./a')\nimport gui.window\n", 'other.py': "import sys\nsys.path.append('./b')\nimport gui.window\n",
      'gui/window.py': using('from jobs import score', 'score', unknown('jobs.score')), 'a/jobs.py': jobs, 'b/jobs.py': jobs,
    }],
    ['in a distribution beside this one, of an archive', {
      'README.md': '', 'packages/a/setup.py': '', 'packages/a/src/pricing/jobs.py': jobs,
      'packages/b/setup.py': '', 'packages/b/src/shop/main.py': using('from pricing.jobs import score', 'score', found('packages/a/src/pricing/jobs.py:1')),
    }],
    ['unless two have one of its name', {
      '.git/HEAD': '',
      'a/pyproject.toml': '', 'a/pricing/jobs.py': jobs,
      'b/pyproject.toml': '', 'b/pricing/jobs.py': jobs,
      'c/pyproject.toml': '', 'c/main.py': using('from pricing.jobs import score', 'score', unknown('pricing.jobs.score')),
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a target is not found', () => {
  test.each<[string, AnnotatedSources]>([
    ['when its module is not there', { 'main.py': using('from jobs import score', 'score', unknown('jobs.score')) }],
    ['when what lies beside the file has no such name, and a library may be meant', { 'main.py': using('from vendor.jobs import rate', 'rate', unknown('vendor.jobs.rate')), 'jobs.py': jobs }],
    ['when the module has no such name', { 'main.py': using('from jobs import rate', 'rate', unknown('rate')), 'jobs.py': jobs }],
    ['when two modules import it from each other and neither has it', {
      'main.py': using('from a import score', 'score', unknown('score')), 'a.py': 'from b import score\n', 'b.py': 'from a import score\n',
    }],
    ['when a module star-imports itself', { 'main.py': using('from main import *', 'score', unknown('score')) }],
    ['when the import climbs above the top', { 'main.py': using('from .....jobs import score', 'score', unknown('score')), 'jobs.py': jobs }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a module of the project and a library may bear one name', () => {
  test.each<[string, AnnotatedSources]>([
    ['the project’s own module is what a script beside it imports', {
      'main.py': using('from tables import score', 'score', found('tables.py:1')), 'tables.py': jobs,
    }],
    ['the project’s own package is what a script beside it imports from', {
      'main.py': using('from tables.jobs import score', 'score', found('tables/jobs.py:1')), 'tables/jobs.py': jobs,
    }],
    ['not where no such module lies in the folder of that name', {
      'main.py': using('from tables.jobs import score', 'score', unknown('tables.jobs.score')), 'tables/rows.py': jobs,
    }],
    ['not by a file of a package, which Python does not look beside', {
      'app/__init__.py': '', 'app/main.py': using('from tables import score', 'score', unknown('tables.score')), 'app/tables.py': jobs,
    }],
    ['not in a repository that is a package of another name', {
      'checkout/__init__.py': '', 'checkout/pyproject.toml': '[project]\nname = "rain-maps"\n',
      'checkout/main.py': using('from tables.jobs import score', 'score', unknown('tables.jobs.score')), 'checkout/jobs.py': jobs,
    }],
    ['not where that module imports the library itself', {
      'main.py': using('from tables import score', 'score', unknown('tables.score')), 'tables.py': `import tables\n${jobs}`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});
