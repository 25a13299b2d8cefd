import type { LibraryKnowledge } from './entry';
import { describeCalls, type Call } from './pureLibrary';

/** Reading and writing a value that Windows has in memory. */
const short: Call = { behaviour: 'waits', seconds: 2e-5, condition: 'Windows only' };

/** winreg and the GIL. */
export const winreg: LibraryKnowledge = {
  library: 'winreg',
  summary: 'The registry of Windows: short calls into the system.',
  aliases: { _winreg: 'winreg' },
  entries: describeCalls('winreg', {
    '*': short, OpenKey: { ...short, returns: 'winreg.HKEYType' }, OpenKeyEx: { ...short, returns: 'winreg.HKEYType' }, CreateKey: { ...short, returns: 'winreg.HKEYType' }, CreateKeyEx: { ...short, returns: 'winreg.HKEYType' },
    ConnectRegistry: { behaviour: 'waits', seconds: 5e-2, returns: 'winreg.HKEYType', condition: 'another machine is asked' }, FlushKey: { behaviour: 'waits', seconds: 1e-2 }, 'HKEYType.Close': short, 'HKEYType.__enter__': { ...short, returns: 'winreg.HKEYType' },
  }, { evidence: 'Python documentation, winreg (calls of Windows; reasoned)', confidence: 'docs' }),
};
