import type { LibraryKnowledge } from './entry';

/** configparser and the GIL. */
export const configparser: LibraryKnowledge = {
  library: 'configparser',
  summary: 'Configuration files: reading releases, all else is Python.',
  isPurePython: true,
  bases: {
    'configparser.RawConfigParser': 'configparser.ConfigParser',
  },
  entries: [
    { name: 'configparser.ConfigParser.read', behaviour: 'holds', seconds: 2e-4, condition: 'reading the file releases', evidence: 'cpython 3.13.0 Lib/configparser.py:716', confidence: 'source' },
    { name: 'configparser.ConfigParser.read_string', behaviour: 'holds', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/configparser.py:758; measured overlap 1.04 of 1.90 (300 sections, Python 3.13)', confidence: 'source' },
    { name: 'configparser.*', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/configparser.py', confidence: 'source' },
  ],
};
