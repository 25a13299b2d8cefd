import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** A handler that asks for what a cache may have, and what it does where that has not. */
function handler(condition: string, comment: string): string {
  return `
import subprocess
import time
from aiohttp import web

cache = {}
since = {}

def ask(name):
    return subprocess.run([name, "--version"], capture_output=True).stdout

def version_of(name):
    now = time.time()
    version = cache.get(name)
    if ${condition}:
        version = ask(name)
        cache[name] = version
        since[name] = now
    return version

async def handle(request):
    return web.json_response(version_of(request.path))${comment}
`;
}

describe('what is kept under a key is asked for once', () => {
  test('and holds nobody up from then on', () => expectSites(handler('version is None', '')));

  test('but again and again where it grows old', () => expectSites(handler('version is None or now - since[name] > 1',
    '  #> async def handle: version_of, io, single, responsiveness, medium => information blocked-event-loop')));
});
