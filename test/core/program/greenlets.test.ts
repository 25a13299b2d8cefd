import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('greenlets that compute take turns', () => {
  test.each<[string, AnnotatedSources]>([
    ['in gevent', `
import gevent
${score}
jobs = [gevent.spawn(score, row) for row in range(8)]  #> gevent.spawn: score, serialised, many, throughput, high => warning serialised-threads
gevent.joinall(jobs)
`],
    ['in gevent, later', `
import gevent
${score}
for row in range(8):
    gevent.spawn_later(1, score, row)  #> gevent.spawn_later: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['in gevent’s class', `
from gevent import Greenlet
${score}
for row in range(8):
    Greenlet.spawn(score, row)  #> gevent.spawn: score, serialised, many, throughput, high => warning serialised-threads
    Greenlet(score, row).start()  #> gevent.Greenlet: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['in a subclass of it', `
from gevent import Greenlet

class Worker(Greenlet):
    def _run(self):
        return sum(i * i for i in range(100_000))

workers = [Worker() for _ in range(4)]  #> Greenlet subclass: Worker._run, serialised, many, throughput, high => warning serialised-threads
`],
    ['in gevent’s pool', `
from gevent.pool import Pool
${score}
pool = Pool(8)
pool.map(score, range(8))  #> gevent.pool.Pool.map: score, serialised, many, throughput, high => warning serialised-pool
pool.imap_unordered(score, range(8))  #> gevent.pool.Pool.imap_unordered: score, serialised, many, throughput, high => warning serialised-pool
for row in range(8):
    pool.spawn(score, row)  #> gevent.pool.Pool.spawn: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in eventlet', `
import eventlet
${score}
pool = eventlet.GreenPool(8)
for result in pool.imap(score, range(8)):  #> eventlet.GreenPool.imap: score, serialised, many, throughput, high => warning serialised-pool
    print(result)
for row in range(8):
    pool.spawn_n(score, row)  #> eventlet.GreenPool.spawn_n: score, serialised, many, throughput, high => warning serialised-pool
    eventlet.spawn(score, row)  #> eventlet.spawn: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['though the work releases the GIL, for they have one thread', `
import gevent
import hashlib

def digest(data):
    return hashlib.pbkdf2_hmac("sha256", data, b"salt", 500_000)

jobs = [gevent.spawn(digest, bytes(8)) for _ in range(8)]  #> gevent.spawn: digest, serialised, many, throughput, high => warning serialised-threads
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('greenlets are right', () => {
  test.each<[string, AnnotatedSources]>([
    ['when they wait', `
import gevent
import requests

def fetch(address):
    return requests.get(address).status_code

jobs = [gevent.spawn(fetch, address) for address in ["http://a", "http://b"]]  #> gevent.spawn: fetch, io, many, throughput, high
`],
    ['when they sleep', `
import gevent

def tick():
    while True:
        gevent.sleep(1)

gevent.spawn(tick)  #> gevent.spawn: tick, io, single, unknown, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});
