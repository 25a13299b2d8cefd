import type { FileView } from '../fileView';
import type { WantedName } from '../text/bringNames';
import type { ReplacedCallee } from '../text/dropCalleeImports';
import type { Edit } from '../text/edit';
import { processNames } from './processNames';

/** The change of what a class of threads inherits from. */
export interface BaseReplacement {
  readonly names: readonly WantedName[];
  /** The edits, with what the file calls those names. */
  edits(references: readonly string[]): readonly Edit[];
}

/** Names `Process` wherever a class of threads names its base. */
export function replaceBase({ source }: FileView, bases: readonly ReplacedCallee[], { isSpawned }: { readonly isSpawned: boolean }): BaseReplacement {
  const { names, write } = processNames(source, { isSpawned, asMember: bases.some(({ callee }) => callee.kind === 'attribute') });
  return {
    names,
    edits: ([reference = '']) => bases.map(({ callee }) => ({ ...source.spanOf(callee.range), newText: write(reference) })),
  };
}
