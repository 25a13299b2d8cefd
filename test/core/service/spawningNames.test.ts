import { describe, expect, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { openService } from '../../support/openService';

const work = `
def count(n):
    total = 0
    for i in range(10_000_000):
        total += i % n
    return total
`;

const helper = `import threading

def kick(task, *args):
    threading.Thread(target=task, args=args).start()  #> threading.Thread: count (main.py:3), serialised, single, unknown, medium => information serialised-background-thread
`;

const found = 'threading.Thread through kick: count, serialised, single, unknown, high => information serialised-background-thread';

describe('a file without a word of threads is looked at when it calls', () => {
  test('a function of another module that starts one', () => expectSites({
    'main.py': `from helpers import kick\n${work}\nkick(count, 7)  #> ${found}\n`,
    'helpers.py': helper,
  }));

  test('the same under another name, or in its module', () => expectSites({
    'main.py': `from helpers import kick as go\n${work}\ngo(count, 7)  #> ${found}\n`,
    'other.py': `import helpers\n${work}\nhelpers.kick(count, 7)  #> ${found}\n`,
    'helpers.py': helper,
  }));

  test('what a package passes on', () => expectSites({
    'main.py': `from tools import (\n    kick,  # in the background\n)\n${work}\nkick(count, 7)  #> ${found}\n`,
    'tools/__init__.py': 'from .helpers import kick\n',
    'tools/helpers.py': helper.replace('main.py:3', 'main.py:5'),
  }));

  test('a wrapper around a wrapper', () => expectSites({
    'main.py': `from outer import later\n${work}\nlater(count)  #> threading.Thread through later: count, serialised, single, unknown, high => information serialised-background-thread\n`,
    'outer.py': 'from helpers import kick\n\ndef later(task):\n    kick(task, 7)\n',
    'helpers.py': helper,
  }));

  test('a decorator that starts one', () => expectSites({
    'main.py': `from helpers import quick\n${work}\n@quick\ndef report(n):\n    count(n)\n\nreport(7)  #> threading.Thread through report: report, serialised, single, unknown, high => information serialised-background-thread\n`,
    'helpers.py': 'import threading\n\ndef quick(function):\n    def wrapper(*args):\n        threading.Thread(target=function, args=args).start()  #> threading.Thread: report (main.py:10), serialised, single, unknown, low\n    return wrapper\n',
  }));

  test('a method of the class that it inherits from', () => expectSites({
    'main.py': `from base import Module\n${work}\nclass Own(Module):\n    def analyse(self):\n        return self._each(count)  #> multiprocessing.pool.ThreadPool.imap through _each: count, serialised, many, throughput, high => warning serialised-pool\n`,
    'base.py': 'from multiprocessing.pool import ThreadPool\n\nclass Module:\n    def _each(self, function):\n        with ThreadPool() as pool:\n            return list(pool.imap(function, self.files))  #> multiprocessing.pool.ThreadPool.imap: function, unknown, many, throughput, low\n',
  }));

  test('a function below a decorator of a third module', () => expectSites({
    'main.py': 'from plots import draw\n\ndraw(7)  #> threading.Thread through draw: draw (plots.py:10), serialised, single, unknown, high => information serialised-background-thread\n',
    'plots.py': `from helpers import quick\n${work}\n@quick\ndef draw(n):\n    count(n)\n`,
    'helpers.py': 'import threading\n\ndef quick(function):\n    def wrapper(*args):\n        threading.Thread(target=function, args=args).start()  #> threading.Thread: draw (plots.py:10), serialised, single, unknown, low\n    return wrapper\n',
  }));
});

describe('it is looked at no longer', () => {
  test('when the other module does so no longer', async () => {
    const { service, report } = await openService({
      '/p/main.py': `from helpers import kick\n${work}\nkick(count, 7)\n`,
      '/p/helpers.py': helper.replace(/ *#>.*/, ''),
    });
    expect((await report('/p/main.py')).sites).toHaveLength(1);
    service.setText('/p/helpers.py', 'def kick(task, *args):\n    task(*args)\n');
    expect((await report('/p/main.py')).sites).toHaveLength(0);
    service.setText('/p/helpers.py', undefined);
    expect((await report('/p/main.py')).sites).toHaveLength(1);
  });
});
