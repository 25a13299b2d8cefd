import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { count } from './count';

describe('lists that are joined', () => {
  test('give a task what the first begins with, whatever comes behind', () => expectSites(`
import threading
${count}
class Job:
    def __init__(self, callback, args):
        def guarded(callback, job, *args):
            try:
                callback(job, *args)
            except Exception as error:
                print(error)
        self.thread = threading.Thread(target=guarded, args=[callback, self] + args)  #> threading.Thread: guarded, serialised, single, unknown, high => information serialised-background-thread

    def run(self):
        self.thread.start()

def install(job, n):
    count(n)

Job(install, [3]).run()  #> threading.Thread through Job: install, serialised, single, unknown, high
`));

  test('are as long as both, and hold what both hold', () => expectSites(`
import threading
import time
${count}
first = [time.sleep]
second = [count, count]

def work():
    for function in first + second:
        function(1)

threading.Thread(target=work).start()  #> threading.Thread: work, mixed, single, unknown, high
`));
});
