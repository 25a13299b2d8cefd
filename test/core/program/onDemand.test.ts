import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('what an object gives on demand is what its `__getattr__` gives:', () => {
  test.each<[string, AnnotatedSources]>([
    ['a command made of the name', `
import subprocess
import threading
from functools import partial

class Tool:
    def __getattr__(self, name: str) -> partial:
        command = partial(self.execute, name)
        setattr(self, name, command)
        return command

    def execute(self, name, *options):
        return subprocess.run(["tool", name, *options], capture_output=True).stdout

class Status(threading.Thread):
    def __init__(self, tool):
        super().__init__()
        self.tool = tool

    def run(self):
        self.text = self.tool.status("--short")

Status(Tool()).start()  #> Thread subclass: Status.run, io, single, unknown, high
`],
    ['a method of the object behind it', `
import threading

class Counter:
    def count(self):
        total = 0
        for number in range(20_000_000):
            total += number
        return total

class Logged:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)

counter = Logged(Counter())
threading.Thread(target=counter.count).start()  #> threading.Thread: Counter.count, serialised, single, unknown, high => information serialised-background-thread
`],
    ['nothing that is known, where it asks somebody else', `
import threading

class Remote:
    def __init__(self, link):
        self.link = link

    def __getattr__(self, name):
        return self.link.method(name)

remote = Remote(open_link())
threading.Thread(target=remote.count).start()  #> threading.Thread: remote.count, unknown, single, unknown, low
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('an annotation says of a partial only that there is one', async () => {
  await expectSites(`
import threading
from functools import partial

def count(rows):
    return sum(row * row for row in range(rows))

def made(rows) -> partial:
    return partial(count, rows)

threading.Thread(target=made(20_000_000)).start()  #> threading.Thread: count, serialised, single, unknown, high => information serialised-background-thread
`);
});
