import type { LibraryKnowledge } from './entry';

/** rdkit and the GIL. */
export const rdkit: LibraryKnowledge = {
  library: 'rdkit',
  summary: 'RDKit: reading molecules holds.',
  entries: [
    { name: 'rdkit.Chem.MolFromSmiles', behaviour: 'holds', seconds: 1e-4, returns: 'rdkit.Chem.MolFromSmiles', evidence: 'rdkit (source not read)', confidence: 'memory' },
    { name: 'rdkit.*', behaviour: 'holds', seconds: 1e-4, evidence: 'rdkit (source not read)', confidence: 'memory' },
  ],
};
