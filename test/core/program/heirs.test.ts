import { test } from 'vitest';
import { expectSites } from '../../support/expectSites';

test('what a base class has a method of its heirs make is what that of the object’s class makes', async () => {
  await expectSites(`
import threading
import time

class Clock:
    def follow(self):
        while True:
            time.sleep(1)

class Counter:
    def follow(self):
        total = 0
        for number in range(20_000_000):
            total += number
        return total

class Broker:
    def __init__(self):
        self.stream = self.open_stream()

    def open_stream(self):
        raise NotImplementedError

class Timed(Broker):
    def open_stream(self):
        return Clock()

    def start(self):
        threading.Thread(target=self.stream.follow).start()  #> threading.Thread: Clock.follow, io, single, unknown, high

class Counted(Broker):
    def open_stream(self):
        return Counter()

    def start(self):
        threading.Thread(target=self.stream.follow).start()  #> threading.Thread: Counter.follow, serialised, single, unknown, high => information serialised-background-thread
`);
});
