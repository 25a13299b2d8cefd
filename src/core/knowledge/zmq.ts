import type { LibraryKnowledge } from './entry';

/** ZeroMQ: sending and receiving wait with the GIL released; short calls hold. */
export const zmq: LibraryKnowledge = {
  library: 'zmq',
  entries: [
    { name: 'zmq.Context', behaviour: 'holds', seconds: 1e-4, returns: 'zmq.Context', evidence: 'pyzmq documentation', confidence: 'docs' },
    { name: 'zmq.Context.socket', behaviour: 'holds', seconds: 1e-5, returns: 'zmq.Socket', evidence: 'pyzmq documentation', confidence: 'docs' },
    { name: 'zmq.Socket.recv', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyzmq zmq/backend/cython/_zmq.py:1385', confidence: 'source' },
    { name: 'zmq.Socket.recv_into', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1318', confidence: 'source' },
    { name: 'zmq.Socket.recv_multipart', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1385', confidence: 'source' },
    { name: 'zmq.Socket.recv_string', behaviour: 'waits', seconds: 0.01, returns: 'str', evidence: 'pyzmq zmq/backend/cython/_zmq.py:1385', confidence: 'source' },
    { name: 'zmq.Socket.send', behaviour: 'waits', seconds: 5e-6, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1434', confidence: 'source' },
    { name: 'zmq.Socket.send_multipart', behaviour: 'waits', seconds: 5e-6, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1434', confidence: 'source' },
    { name: 'zmq.Socket.send_string', behaviour: 'waits', seconds: 5e-6, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1434', confidence: 'source' },
    { name: 'zmq.Poller', behaviour: 'holds', seconds: 1e-6, returns: 'zmq.Poller', evidence: 'pyzmq documentation', confidence: 'docs' },
    { name: 'zmq.Poller.poll', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1677', confidence: 'source' },
    { name: 'zmq.zmq_poll', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1677', confidence: 'source' },
    { name: 'zmq.Poller.register', behaviour: 'holds', seconds: 1e-6, evidence: 'pyzmq documentation', confidence: 'docs' },
    { name: 'zmq.proxy', behaviour: 'waits', seconds: 10, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1744', confidence: 'source' },
    { name: 'zmq.proxy_steerable', behaviour: 'waits', seconds: 10, evidence: 'pyzmq zmq/backend/cython/_zmq.py:1789', confidence: 'source' },
    { name: 'zmq.devices.monitored_queue', behaviour: 'waits', seconds: 10, evidence: 'pyzmq zmq/backend/cython/_zmq.py:2017', confidence: 'source' },
    { name: 'zmq.Context.term', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/backend/cython/_zmq.py:582', confidence: 'source' },
    { name: 'zmq.Socket.bind', behaviour: 'holds', seconds: 1e-4, evidence: 'pyzmq zmq/backend/cython/_zmq.py (no nogil)', confidence: 'source' },
    { name: 'zmq.Socket.connect', behaviour: 'holds', seconds: 1e-4, evidence: 'pyzmq zmq/backend/cython/_zmq.py (no nogil)', confidence: 'source' },
    { name: 'zmq.Socket.setsockopt', behaviour: 'holds', seconds: 1e-6, evidence: 'pyzmq zmq/backend/cython/_zmq.py (no nogil)', confidence: 'source' },
    { name: 'zmq.Socket.getsockopt', behaviour: 'holds', seconds: 1e-6, evidence: 'pyzmq zmq/backend/cython/_zmq.py (no nogil)', confidence: 'source' },
    { name: 'zmq.Socket.close', behaviour: 'holds', seconds: 1e-5, evidence: 'pyzmq zmq/backend/cython/_zmq.py (no nogil)', confidence: 'source' },
    { name: 'zmq.Socket.send_json', behaviour: 'waits', seconds: 2e-5, evidence: 'pyzmq zmq/sugar/socket.py (not read)', confidence: 'memory' },
    { name: 'zmq.Socket.send_pyobj', behaviour: 'waits', seconds: 2e-5, evidence: 'pyzmq zmq/sugar/socket.py (not read)', confidence: 'memory' },
    { name: 'zmq.Socket.recv_json', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/sugar/socket.py (not read)', confidence: 'memory' },
    { name: 'zmq.Socket.recv_pyobj', behaviour: 'waits', seconds: 0.01, evidence: 'pyzmq zmq/sugar/socket.py (not read)', confidence: 'memory' },
  ],
};
