import type { Interpreter } from '../domain/interpreter';
import type { Site } from '../domain/site';
import type { Verdict } from '../domain/verdict';

/**
 * A site as a free-threaded build runs it: without a GIL nothing is serialised, so the verdict is
 * another, and what a GIL would do is kept beside it. The shares stay those of a build with a GIL,
 * for that is what makes the two comparable.
 */
export function withoutGil(site: Site, interpreter: Interpreter): Site {
  // Processes never shared a GIL, and an event loop has one thread, whatever the build.
  if (site.carrier !== 'threads') return site;
  return {
    ...site,
    verdict: verdictOf(site),
    assumptions: [...site.assumptions, reenabled],
    freeThreaded: { interpreter, verdictWithGil: site.verdict },
  };
}

/** Since 3.13 a free-threaded build turns its GIL on when a module asks for it. */
const reenabled = 'No extension module turns the GIL on again, as one does that is not marked as able to do without it.';

function verdictOf({ verdict, profile }: Site): Verdict {
  if (verdict === 'serialised') return 'parallel';
  if (verdict !== 'mixed') return verdict;
  return profile.waitingSeconds > profile.heldSeconds + profile.releasedSeconds ? 'io' : 'parallel';
}
