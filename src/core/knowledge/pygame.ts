import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** What is drawn on, and from; the seconds are those of a window of everyday size. */
const surfaces: Readonly<Record<string, number>> = {
  blit: 1e-4, blits: 5e-4, fill: 1e-4, convert: 5e-4, convert_alpha: 5e-4, copy: 5e-4, subsurface: 2e-6, get_rect: 5e-7, get_width: 1e-7, get_height: 1e-7, get_size: 1e-7, get_at: 5e-7, set_at: 5e-7, set_alpha: 1e-6, set_colorkey: 1e-6,
};

/** What makes one. */
const makers: Readonly<Record<string, number>> = { 'Surface': 1e-4, 'display.set_mode': 5e-2, 'display.get_surface': 1e-6, 'image.load': 2e-3, 'font.Font.render': 1e-4, 'transform.flip': 5e-4, 'transform.rotate': 5e-4 };

const drawing = 'pygame 2.6.1 src_c/draw.c, surface.c, event.c (no release but in event.wait)';

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
    ...Object.entries(makers).map(([name, seconds]): KnowledgeEntry => ({ name: `pygame.${name}`, behaviour: 'holds', seconds, returns: 'pygame.Surface', evidence: drawing, confidence: 'source' })),
    ...Object.entries(surfaces).map(([name, seconds]): KnowledgeEntry => ({ name: `pygame.Surface.${name}`, behaviour: 'holds', seconds, evidence: drawing, confidence: 'source' })),
    ...['Font', 'SysFont'].map((name): KnowledgeEntry => ({ name: `pygame.font.${name}`, behaviour: 'holds', seconds: 1e-3, returns: 'pygame.font.Font', evidence: 'pygame documentation, pygame.font', confidence: 'docs' })),
    { name: 'pygame.*', behaviour: 'holds', seconds: 1e-5, evidence: 'pygame 2.6.1 src_c/draw.c, surface.c, event.c (no release but in event.wait)', confidence: 'source' },
  ],
};
