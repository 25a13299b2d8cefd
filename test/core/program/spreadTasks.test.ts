import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { count } from './count';

describe('what a thread runs is found where it is given', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a dict of options', `
import threading
${count}
for n in range(4):
    options = {"target": count, "args": (n,), "daemon": True}
    threading.Thread(**options).start()  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads
`],
    ['in a dict that is filled key by key, to a class of threads', `
import threading
${count}
class Watched(threading.Thread):
    def report(self):
        print(self.name)

for n in range(4):
    options = dict(daemon=True)
    options["target"] = count
    Watched(**options).start()  #> Thread subclass: count, serialised, many, throughput, high => warning serialised-threads
`],
    ['to a wrapper that passes all of it on', {
      'core.py': `
import threading

class Core:
    def create_thread(self, *args, **kwargs):
        return threading.Thread(*args, **kwargs)  #> threading.Thread: nothing, unknown, single, unknown, low
`,
      'main.py': `
from core import Core
${count}
core = Core()
for n in range(4):
    core.create_thread(target=count, args=(n,), daemon=True).start()  #> threading.Thread through create_thread: count, serialised, many, throughput, high => warning serialised-threads
`,
    }],
    ['through one wrapper after the other', `
import threading
${count}
def start(**options):
    begin(**options)

def begin(**options):
    threading.Thread(**options).start()  #> threading.Thread: nothing, unknown, single, unknown, low

for n in range(4):
    start(target=count, args=(n,))  #> threading.Thread through start: count, serialised, many, throughput, high => warning serialised-threads
`],
    ['once for each of many arguments', `
from itertools import repeat
from multiprocessing.pool import ThreadPool
${count}
def call(function, args, keywords):
    return function(*args, **keywords)

def starmap_with(pool, function, args, keywords):
    return pool.starmap(call, zip(repeat(function), args, keywords))  #> multiprocessing.pool.ThreadPool.starmap: call, serialised, many, throughput, high => warning serialised-pool

with ThreadPool(4) as pool:
    starmap_with(pool, count, [(1,), (2,)], repeat({}))  #> multiprocessing.pool.ThreadPool.starmap through starmap_with: count, serialised, many, throughput, high
`],
    ['to the start of an object', `
import threading
${count}
class Daemon:
    def start(self, target=None):
        threading.Thread(target=self.run if target is None else target).start()  #> threading.Thread: Daemon.run, serialised, many, throughput, high => warning serialised-threads

    def run(self):
        pass

for callback in [count]:
    Daemon().start(callback)  #> threading.Thread through start: count, serialised, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});
