import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test('a stall is shown where somebody is waited for, not where a lock of the project may be taken', async () => {
  const report = await analyse({ 'main.py': `
import threading
import requests
from aiohttp import web

class SharedLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.writer = False

    def acquire_read(self):
        with self.changed:
            while self.writer:
                self.changed.wait()

    def acquire_write(self):
        with self.changed:
            while self.writer:
                self.changed.wait()
            self.writer = True

class Book:
    def __init__(self):
        self.lock = SharedLock()

    def page(self, name):
        for letter in name:
            self.lock.acquire_read()
        return requests.get("https://example.com/" + name).text

book = Book()

async def show(request):
    return web.json_response(book.page(request.query["name"]))
` });
  expect(report['main.py'].sites[0]?.evidence.map(({ text }) => text)).toEqual([
    'runs in the coroutine `show` without an `await`: the event loop stands still',
    '`Book.page` is defined here',
    '`requests.get` waits with the GIL released',
  ]);
});
