import type { LibraryKnowledge } from './entry';

/** pygame and the GIL. */
export const pygame: LibraryKnowledge = {
  library: 'pygame',
  summary: 'pygame: waiting and scaling release.',
  entries: [
    { name: 'pygame.time.wait', behaviour: 'waits', seconds: 0.01, waitsForArgument: 0, secondsOfUnit: 1e-3, evidence: 'pygame 2.6.1 src_c/time.c:328', confidence: 'source' },
    { name: 'pygame.time.delay', behaviour: 'waits', seconds: 0.01, waitsForArgument: 0, secondsOfUnit: 1e-3, condition: 'the last milliseconds, and all of a delay below 12 ms, it spins with the GIL held', evidence: 'pygame 2.6.1 src_c/time.c:273', confidence: 'source' },
    { name: 'pygame.time.Clock', behaviour: 'holds', seconds: 1e-6, returns: 'pygame.time.Clock', evidence: 'pygame documentation, pygame.time', confidence: 'docs' },
    { name: 'pygame.time.Clock.tick', behaviour: 'waits', seconds: 0.015, condition: 'waits so that no more frames than its argument come in a second', evidence: 'pygame documentation, pygame.time.Clock.tick', confidence: 'docs' },
    { name: 'pygame.transform.scale', behaviour: 'releases', seconds: 1e-3, evidence: 'pygame 2.6.1 src_c/transform.c:561', confidence: 'source' },
    { name: 'pygame.display.flip', behaviour: 'waits', seconds: 5e-3, evidence: 'pygame 2.6.1 src_c/display.c:1536', confidence: 'source' },
    { name: 'pygame.display.update', behaviour: 'waits', seconds: 5e-3, evidence: 'pygame 2.6.1 src_c/display.c:1696', confidence: 'source' },
    { name: 'pygame.*', behaviour: 'holds', seconds: 1e-5, evidence: 'pygame 2.6.1 src_c/draw.c, surface.c, event.c (no release but in event.wait)', confidence: 'source' },
  ],
};
