import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const told = '  #> async def handle: running, io, single, responsiveness, high => warning blocked-event-loop';

const handler = (asks: string, comment: string): string => `
import os
import socket
from aiohttp import web

def running(pid):
    ${asks}
    return True

async def handle(request):
    return web.json_response(running(request.app["pid"]))${comment}
`;

describe('a system call that waits holds an event loop up', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it waits', handler('os.waitpid(pid, 0)', told)],
    ['not where it is told not to', handler('os.waitpid(pid, os.WNOHANG)', '')],
    ['nor where that is one flag of several', handler('os.waitpid(pid, os.WUNTRACED | os.WNOHANG)', '')],
  ])('%s', (_, sources) => expectSites(sources));
});
