import type { WantedName } from '../text/bringNames';
import type { SourceText } from '../text/sourceText';

/** How `Process` is written where `Thread` stood. */
export interface ProcessNames {
  readonly names: readonly WantedName[];
  /** With what the file calls the name. */
  readonly write: (reference: string) => string;
}

/**
 * `Process`, or as a member of its module where `Thread` was one of its own.
 *
 * @param isSpawned - Whether the processes must not be forked, whatever is usual.
 */
export function processNames({ quote }: SourceText, { isSpawned, asMember }: { readonly isSpawned: boolean; readonly asMember: boolean }): ProcessNames {
  if (!isSpawned && !asMember) return { names: [{ module: 'multiprocessing', name: 'Process', otherwise: 'WorkerProcess' }], write: (reference) => reference };
  const context = isSpawned ? `.get_context(${quote}spawn${quote})` : '';
  return { names: [{ module: 'multiprocessing', otherwise: 'processes' }], write: (reference) => `${reference}${context}.Process` };
}
