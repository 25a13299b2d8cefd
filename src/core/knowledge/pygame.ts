import type { LibraryKnowledge } from './entry';

/** pygame and the GIL. */
export const pygame: LibraryKnowledge = {
  library: 'pygame',
  summary: 'pygame: waiting and scaling release.',
  entries: [
    { name: 'pygame.time.wait', behaviour: 'waits', seconds: 0.01, waitsForArgument: 0, secondsOfUnit: 1e-3, evidence: 'pygame (source not read)', confidence: 'memory' },
    { name: 'pygame.time.delay', behaviour: 'waits', seconds: 0.01, waitsForArgument: 0, secondsOfUnit: 1e-3, evidence: 'pygame (source not read)', confidence: 'memory' },
    { name: 'pygame.time.Clock', behaviour: 'holds', seconds: 1e-6, returns: 'pygame.time.Clock', evidence: 'pygame documentation, pygame.time', confidence: 'docs' },
    { name: 'pygame.time.Clock.tick', behaviour: 'waits', seconds: 0.015, condition: 'waits so that no more frames than its argument come in a second', evidence: 'pygame documentation, pygame.time.Clock.tick', confidence: 'docs' },
    { name: 'pygame.transform.scale', behaviour: 'releases', seconds: 1e-3, evidence: 'pygame (source not read)', confidence: 'memory' },
    { name: 'pygame.display.flip', behaviour: 'waits', seconds: 5e-3, evidence: 'pygame (source not read)', confidence: 'memory' },
    { name: 'pygame.display.update', behaviour: 'waits', seconds: 5e-3, evidence: 'pygame (source not read)', confidence: 'memory' },
    { name: 'pygame.*', behaviour: 'holds', seconds: 1e-5, evidence: 'pygame (source not read)', confidence: 'memory' },
  ],
};
