import type { LibraryKnowledge } from './entry';

/** yaml and the GIL. */
export const yaml: LibraryKnowledge = {
  library: 'yaml',
  summary: 'YAML: every loader and dumper holds. The seconds are those of a page of configuration.',
  entries: [
    { name: 'yaml.load', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.83 (CSafeLoader, 60 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.safe_load', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.96 (pure Python, 20 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.full_load', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.96 (pure Python, 20 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.load_all', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.96 (pure Python, 20 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.safe_load_all', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.96 (pure Python, 20 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.unsafe_load', behaviour: 'holds', seconds: 0.02, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.96 (pure Python, 20 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.dump', behaviour: 'holds', seconds: 0.01, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.86 (CSafeDumper, 60 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.safe_dump', behaviour: 'holds', seconds: 0.01, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.86 (CSafeDumper, 60 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.dump_all', behaviour: 'holds', seconds: 0.01, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.86 (CSafeDumper, 60 records, Python 3.11)', confidence: 'measured' },
    { name: 'yaml.*', behaviour: 'holds', seconds: 1e-5, evidence: 'PyYAML 6.0.3; measured; measured overlap 0.95 of 1.83 (CSafeLoader, 60 records, Python 3.11)', confidence: 'measured' },
  ],
};
