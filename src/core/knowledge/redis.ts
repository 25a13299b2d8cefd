import type { LibraryKnowledge } from './entry';

/** Redis: every command is a round trip; the protocol is Python (with hiredis C, which holds). */
export const redis: LibraryKnowledge = {
  library: 'redis',
  aliases: {
    'redis.client.Redis': 'redis.Redis',
    'redis.StrictRedis': 'redis.Redis',
    'redis.client.StrictRedis': 'redis.Redis',
    'redis.cluster.RedisCluster': 'redis.Redis',
    'redis.from_url': 'redis.Redis.from_url',
  },
  entries: [
    { name: 'redis.Redis', behaviour: 'holds', seconds: 5e-5, returns: 'redis.Redis', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.from_url', behaviour: 'holds', seconds: 5e-5, returns: 'redis.Redis', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.ConnectionPool', behaviour: 'holds', seconds: 2e-5, returns: 'redis.ConnectionPool', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.get', behaviour: 'waits', seconds: 3e-4, condition: 'waits; RESP parsing Python (hiredis: C, holds)', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.set', behaviour: 'waits', seconds: 3e-4, condition: 'as get', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.pipeline', behaviour: 'holds', seconds: 5e-6, returns: 'redis.client.Pipeline', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.pubsub', behaviour: 'holds', seconds: 5e-6, returns: 'redis.client.PubSub', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.lock', behaviour: 'holds', seconds: 5e-6, returns: 'redis.lock.Lock', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.blpop', behaviour: 'waits', seconds: 1, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.brpop', behaviour: 'waits', seconds: 1, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.xread', behaviour: 'waits', seconds: 1, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.xreadgroup', behaviour: 'waits', seconds: 1, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.Redis.*', behaviour: 'waits', seconds: 3e-4, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.Pipeline.execute', behaviour: 'waits', seconds: 5e-4, returns: 'list', condition: 'as get', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.Pipeline.*', behaviour: 'holds', seconds: 2e-6, returns: 'redis.client.Pipeline', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.PubSub.listen', behaviour: 'holds', seconds: 1e-6, returns: 'redis.client.MessageIterator', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.MessageIterator.__next__', behaviour: 'waits', seconds: 0.1, returns: 'dict', evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.PubSub.get_message', behaviour: 'waits', seconds: 0.01, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.PubSub.subscribe', behaviour: 'waits', seconds: 3e-4, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.PubSub.psubscribe', behaviour: 'waits', seconds: 3e-4, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.client.PubSub.unsubscribe', behaviour: 'waits', seconds: 3e-4, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.lock.Lock.acquire', behaviour: 'waits', seconds: 1e-3, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.lock.Lock.__enter__', behaviour: 'waits', seconds: 1e-3, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
    { name: 'redis.lock.Lock.release', behaviour: 'waits', seconds: 3e-4, evidence: 'redis 8.1.0 _parsers/socket.py:64 (sock.recv releases)', confidence: 'source' },
  ],
};
