import type { Site } from '../domain/site';
import { findingAt, heldPercent, isSerialised } from './serialisedFinding';
import type { Rule } from './rule';

/**
 * Requests that compute for less are not worth a word: whoever comes at the same moment hardly notices, a framework takes
 * milliseconds for each as well, and so does handing the computing to a process.
 */
const noticeableSeconds = 0.05;

/** From here on a client notices a second request beside its own. */
const heavySeconds = 0.1;

export const serialisedHandler: Rule = {
  id: 'serialised-handler',
  summary: 'Threaded server whose handler holds the GIL',
  explanation: `A server with a thread for each request answers many at once as long as they wait: for a file, a database, another
server. A handler that computes in Python holds the GIL meanwhile, so requests take turns: one that computes for a
second delays all others, however many threads there are, and the machine's other cores stay idle.

Hand the computing to a \`ProcessPoolExecutor\` that lives as long as the server, and let the handler wait for its
result; or serve with several worker processes (\`gunicorn --workers\`, \`ForkingMixIn\`). Leave it for a tool that one
person uses at a time. Handlers that compute for less than some tens of milliseconds are never told of.`,
  bad: [
    {
      title: 'A request that computes for a tenth of a second and more',
      code: `from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

def count_divisors(number):
    found = 0
    for divisor in range(1, 10_000_000):
        if number % divisor == 0:
            found += 1
    return found

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        answer = count_divisors(2_147_483_647)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(answer).encode())

ThreadingHTTPServer(("", 8000), Handler).serve_forever()
`,
    },
    {
      title: 'A server of the project with threads mixed in',
      code: `import socketserver

class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        total = 0
        for step in range(10_000_000):
            total += step * step
        self.wfile.write(str(total).encode())

class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

with Server(("", 9000), Handler) as server:
    server.serve_forever()
`,
    },
  ],
  good: [
    {
      title: 'A handler that waits for another server',
      code: `import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        with urllib.request.urlopen("http://localhost:9000" + self.path) as answer:
            body = answer.read()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

ThreadingHTTPServer(("", 8000), Handler).serve_forever()
`,
    },
    {
      title: 'A handler that computes for less than a millisecond',
      code: `from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = ",".join(str(number) for number in range(100))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

ThreadingHTTPServer(("", 8000), Handler).serve_forever()
`,
    },
    {
      title: 'A process for each request',
      code: `import socketserver

class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        total = 0
        for step in range(10_000_000):
            total += step * step
        self.wfile.write(str(total).encode())

class Server(socketserver.ForkingMixIn, socketserver.TCPServer):
    pass

Server(("", 9000), Handler).serve_forever()
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'server' || !isSerialised(site, context) || site.profile.heldSeconds < leastSeconds(site)) return undefined;
    const finding = findingAt(site, 'serialised-handler', `Requests take turns: \`${site.target}\` holds the GIL for ${heldPercent(site)} of its time. `
      + 'While one computes, all the others wait. Let it hand the computing to a process pool, or serve from several processes.');
    return isTimed(site) && site.profile.heldSeconds >= heavySeconds ? finding : { ...finding, severity: 'information' };
  },
};

/** A request whose length is guessed has to be guessed long before it is spoken of. */
function leastSeconds(site: Site): number {
  return isTimed(site) ? noticeableSeconds : heavySeconds;
}

/** Whether the code says how long a request takes: no loop's length is guessed. */
function isTimed({ scenario }: Site): boolean {
  return scenario.taskSeconds.origin !== 'default';
}
