import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('a pause between questions to a person', () => {
  test.each<[string, AnnotatedSources]>([
    ['keeps nobody else waiting', `
import getpass
import time
from aiohttp import web

def ask():
    return getpass.getpass("Passphrase: ")

def unlock(keys):
    for _ in range(3):
        passphrase = ask()
        if passphrase in keys:
            return passphrase
        time.sleep(0.5)
    raise PermissionError

async def start(request):
    unlock(request.app["keys"])
    return web.Response()
`],
    ['is not what is told of where the answers are worked on for long', `
import getpass
import time
from aiohttp import web

def unlock():
    for _ in range(3):
        passphrase = getpass.getpass("Passphrase: ")
        if sum(i * len(passphrase) for i in range(10_000_000)) > 0:
            return passphrase
        time.sleep(0.5)
    raise PermissionError

async def start(request):
    unlock()  #> async def start: unlock, serialised, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`],
    ['is told of where nobody is asked', `
import time
from aiohttp import web

def unlock(keys):
    for attempt in range(3):
        if attempt in keys:
            return attempt
        time.sleep(0.5)
    raise PermissionError

async def start(request):
    unlock(request.app["keys"])  #> async def start: unlock, io, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`],
  ])('%s', (_, sources) => expectSites(sources));
});
