import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('what is not known is asked for by its name', () => {
  test.each<[string, AnnotatedSources]>([
    ['of one of several clients', `
from concurrent.futures import ThreadPoolExecutor

class Queues:
    def __init__(self, provider):
        self.clients = provider.clients_by_region()

    def read(self, region):
        return self.clients[region].list_queues()

    def read_all(self, regions):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.read, regions))  #> ThreadPoolExecutor.map: Queues.read, io, many, throughput, high
`],
    ['of a client\'s method that another function calls', `
from concurrent.futures import ThreadPoolExecutor

def patiently(call, *given):
    for attempt in range(3):
        try:
            return call(*given)
        except OSError:
            continue

def read(region):
    client = make(region)
    return patiently(client.list_queues, region)

with ThreadPoolExecutor() as pool:
    list(pool.map(read, regions))  #> ThreadPoolExecutor.map: read, io, many, throughput, high
`],
    ['of what a class of Qt inherits', `
from PyQt5.QtCore import *
import threading

class Loader(QThread):
    loaded = pyqtSignal(str)

    def run(self):
        self.sleep(1)

class Window:
    def load(self):
        loader = Loader()  #> QThread subclass: Loader.run, io, single, responsiveness, high
        loader.loaded.connect(self.show)
        loader.setObjectName("loader")
        loader.start()
        loader.wait()

    def show(self, text):
        print(text)

threading.Thread(target=Window().load).start()  #> threading.Thread: Window.load, io, single, responsiveness, high
`],
    ['of a device that is given a time', `
import threading

def watch(endpoint):
    while True:
        data = endpoint.read(512, timeout=100)
        print(sum(data[:50]))

threading.Thread(target=watch, args=(find(),)).start()  #> threading.Thread: watch, io, single, unknown, high
`],
    ['and the next of a collection is at hand', `
import threading

def work(rows):
    total = 0
    for row in range(100_000):
        total += next((other for other in [1, 2, 3] if other > row), 0)
        names = iter(["a", "b"])
        total += len(next(names))
    return total

threading.Thread(target=work, args=([],)).start()  #> threading.Thread: work, serialised, single, unknown, high
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});
