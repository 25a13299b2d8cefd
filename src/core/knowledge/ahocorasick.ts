import type { LibraryKnowledge } from './entry';

/** ahocorasick and the GIL. */
export const ahocorasick: LibraryKnowledge = {
  library: 'ahocorasick',
  summary: 'Many words at once: it holds.',
  entries: [
    { name: 'ahocorasick.Automaton.iter', behaviour: 'holds', seconds: 1e-5, evidence: 'pyahocorasick 2.2.0 src (no release)', confidence: 'source' },
    { name: 'ahocorasick.Automaton', behaviour: 'holds', seconds: 1e-6, returns: 'ahocorasick.Automaton', evidence: 'pyahocorasick 2.2.0 src (no release)', confidence: 'source' },
    { name: 'ahocorasick.Automaton.add_word', behaviour: 'holds', seconds: 1e-6, evidence: 'pyahocorasick 2.2.0 src (no release)', confidence: 'source' },
    { name: 'ahocorasick.Automaton.make_automaton', behaviour: 'holds', isNative: true, seconds: 0.01, evidence: 'pyahocorasick 2.2.0 src (no release)', confidence: 'source' },
  ],
};
