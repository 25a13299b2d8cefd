import type { FileView } from '../fileView';
import { breaks, type Objection } from '../objection';
import type { WantedName } from '../text/bringNames';
import { dropCalleeImports } from '../text/dropCalleeImports';
import type { Edit } from '../text/edit';
import { argumentSpans } from '../text/listItems';
import { processNames } from './processNames';
import type { ThreadMaking } from './thread';

/** The change of the calls that make threads. */
export interface ThreadReplacement {
  /** What the new calls name. */
  readonly names: readonly WantedName[];
  /** The edits, with what the file calls those names. */
  edits(references: readonly string[]): readonly Edit[];
  readonly objections: readonly Objection[];
}

/**
 * Makes processes of threads: both take the same arguments.
 *
 * @param isSpawned - Whether the processes must not be forked, whatever is usual.
 */
export function replaceThreads(file: FileView, makings: readonly ThreadMaking[], { isSpawned }: { readonly isSpawned: boolean }): ThreadReplacement {
  const { source } = file;
  const { names, write } = processNames(source, { isSpawned, asMember: makings.some(({ call }) => call.callee.kind === 'attribute') });
  return {
    names,
    edits([reference = '']) {
      const made = makings.map(({ call }) => ({ ...source.spanOf(call.callee.range), newText: write(reference) }));
      return [...made, ...dropCalleeImports(file, makings.map(({ call: { callee }, functionId }) => ({ callee, functionId })))];
    },
    objections: makings.flatMap(({ call }) => (argumentSpans(source, call) ? [] : [breaks('How the thread is made could not be read.')])),
  };
}
