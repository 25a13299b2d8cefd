import type { LibraryKnowledge } from './entry';

/** pexpect and the GIL. */
export const pexpect: LibraryKnowledge = {
  library: 'pexpect',
  summary: 'Conversations with a child process: they wait for its output.',
  aliases: {
    'pexpect.pty_spawn.spawn': 'pexpect.spawn',
  },
  entries: [
    { name: 'pexpect.spawn', behaviour: 'waits', seconds: 5e-3, returns: 'pexpect.spawn', evidence: 'pexpect 4.8.0 spawnbase.py:169 (os.read)', confidence: 'source' },
    { name: 'pexpect.spawn.expect', behaviour: 'waits', seconds: 0.1, condition: 'matching the output holds', evidence: 'pexpect 4.8.0 spawnbase.py:169 (os.read)', confidence: 'source' },
    { name: 'pexpect.spawn.expect_exact', behaviour: 'waits', seconds: 0.1, condition: 'matching the output holds', evidence: 'pexpect 4.8.0 spawnbase.py:169 (os.read)', confidence: 'source' },
    { name: 'pexpect.run', behaviour: 'waits', seconds: 0.1, evidence: 'pexpect 4.8.0 spawnbase.py:169 (os.read)', confidence: 'source' },
    { name: 'pexpect.spawn.*', behaviour: 'waits', seconds: 1e-3, evidence: 'pexpect 4.8.0 spawnbase.py:169 (os.read)', confidence: 'source' },
  ],
};
