import type { LibraryKnowledge } from './entry';

/** termios and the GIL. */
export const termios: LibraryKnowledge = {
  library: 'termios',
  summary: 'Terminal control.',
  entries: [
    { name: 'termios.tcgetattr', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:107; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcgetattr', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:107; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcsetattr', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:214; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcsetattr', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:214; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcsendbreak', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:303; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcsendbreak', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:303; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcdrain', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:330; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcdrain', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:330; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcflush', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:362; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcflush', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:362; measured on 3.8.18 to 3.13.0: lets go since 3.10', confidence: 'source' },
    { name: 'termios.tcflow', behaviour: 'waits', seconds: 5e-6, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/termios.c:394; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcflow', behaviour: 'holds', seconds: 5e-6, untilMinor: 9, evidence: 'cpython 3.13.0 Modules/termios.c:394; as its neighbours, which were measured', confidence: 'source' },
    { name: 'termios.tcgetwinsize', behaviour: 'waits', seconds: 5e-6, sinceMinor: 11, evidence: 'cpython 3.13.0 Modules/termios.c:425', confidence: 'source' },
    { name: 'termios.tcsetwinsize', behaviour: 'waits', seconds: 5e-6, sinceMinor: 11, evidence: 'cpython 3.13.0 Modules/termios.c:535', confidence: 'source' },
  ],
};
