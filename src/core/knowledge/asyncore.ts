import type { LibraryKnowledge } from './entry';
import { describePurePython, type Call } from './pureLibrary';

const evidence = 'cpython 3.11.7 Lib/asyncore.py:149 (Python over select)';

/** The loop waits for its sockets, and calls from there what the dispatchers do. */
const loops: Readonly<Record<string, Call>> = { loop: { behaviour: 'waits', seconds: 1 }, poll: { behaviour: 'waits', seconds: 0.1 }, poll2: { behaviour: 'waits', seconds: 0.1 } };

/** A dispatcher of asyncore and of what inherits from it. */
const dispatcher = (type: string): Readonly<Record<string, Call>> => ({ [type]: 1e-5, [`${type}.connect`]: { behaviour: 'waits', seconds: 1e-3 }, [`${type}.send`]: { behaviour: 'waits', seconds: 2e-5 }, [`${type}.recv`]: { behaviour: 'waits', seconds: 2e-5, returns: 'bytes' } });

/** The event loops that Python had before asyncio, until 3.12. */
export const asyncore: readonly LibraryKnowledge[] = [
  describePurePython('asyncore', { '*': 1e-5, ...loops, ...dispatcher('dispatcher'), ...dispatcher('dispatcher_with_send') }, { evidence, confidence: 'source' }),
  describePurePython('asynchat', { '*': 1e-5, ...dispatcher('async_chat') }, { evidence: 'cpython 3.11.7 Lib/asynchat.py (Python source)', confidence: 'source' }),
  describePurePython('smtpd', { '*': 1e-5, SMTPServer: 1e-4, DebuggingServer: 1e-4 }, { evidence: 'cpython 3.11.7 Lib/smtpd.py (Python source)', confidence: 'source' }),
];
