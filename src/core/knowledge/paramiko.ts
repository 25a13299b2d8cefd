import type { LibraryKnowledge } from './entry';

/** paramiko and the GIL. */
export const paramiko: LibraryKnowledge = {
  library: 'paramiko',
  summary: 'SSH: the wait for the other side releases; frames are handled in Python by a thread of their own.',
  aliases: {
    'paramiko.client.SSHClient': 'paramiko.SSHClient',
    'paramiko.sftp_client.SFTPClient': 'paramiko.SFTPClient',
  },
  entries: [
    { name: 'paramiko.SSHClient', behaviour: 'holds', seconds: 2e-5, returns: 'paramiko.SSHClient', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.connect', behaviour: 'waits', seconds: 0.2, condition: 'the key exchange computes in between', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.exec_command', behaviour: 'waits', seconds: 0.05, condition: 'returns three files; reading them waits for the command', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.open_sftp', behaviour: 'waits', seconds: 0.05, returns: 'paramiko.SFTPClient', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.close', behaviour: 'waits', seconds: 1e-3, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.set_missing_host_key_policy', behaviour: 'holds', seconds: 1e-5, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SSHClient.load_system_host_keys', behaviour: 'holds', seconds: 1e-5, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.AutoAddPolicy', behaviour: 'holds', seconds: 1e-5, returns: 'paramiko.AutoAddPolicy', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SFTPClient.get', behaviour: 'waits', seconds: 0.5, condition: 'ciphers and frames hold', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SFTPClient.put', behaviour: 'waits', seconds: 0.5, condition: 'ciphers and frames hold', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.SFTPClient.*', behaviour: 'waits', seconds: 0.02, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.Transport', behaviour: 'waits', seconds: 0.1, returns: 'paramiko.Transport', evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.Transport.connect', behaviour: 'waits', seconds: 0.1, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.Transport.open_session', behaviour: 'waits', seconds: 0.1, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.Channel.recv', behaviour: 'waits', seconds: 0.05, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.Channel.recv_exit_status', behaviour: 'waits', seconds: 0.05, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
    { name: 'paramiko.*', behaviour: 'holds', seconds: 1e-5, evidence: 'paramiko 5.1.0 packet.py:322 (socket.recv), transport.py:1184 (an event is waited for)', confidence: 'source' },
  ],
};
