import type { FileView } from '../fileView';
import { bindingsOf, ownerOf } from '../names/owner';
import { breaks, type Objection } from '../objection';
import type { WantedName } from '../text/bringNames';
import type { Edit } from '../text/edit';
import { dropImport } from '../text/importEdit';
import { argumentSpans } from '../text/listItems';
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
  const wantsModule = isSpawned || makings.some(({ call }) => call.callee.kind === 'attribute');
  return {
    names: [wantsModule ? { module: 'multiprocessing', otherwise: 'processes' } : { module: 'multiprocessing', name: 'Process', otherwise: 'WorkerProcess' }],
    edits([reference = '']) {
      const context = isSpawned ? `${reference}.get_context(${source.quote}spawn${source.quote})` : reference;
      const newText = wantsModule ? `${context}.Process` : reference;
      return [...makings.map(({ call }) => ({ ...source.spanOf(call.callee.range), newText })), ...unusedImports(file, makings)];
    },
    objections: makings.flatMap(({ call }) => (argumentSpans(source, call) ? [] : [breaks('How the thread is made could not be read.')])),
  };
}

/** The import of `threading`, or of `Thread` from it, goes with the last use. */
function unusedImports(file: FileView, makings: readonly ThreadMaking[]): readonly Edit[] {
  const { facts, source } = file;
  const replaced = makings.map(({ call }) => source.spanOf(call.callee.range));
  const names = new Map(makings.flatMap(({ call: { callee }, functionId }) => {
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'attribute' && callee.object.kind === 'name' ? callee.object.name : undefined;
    const owner = name === undefined ? undefined : ownerOf(facts, functionId, name);
    return name === undefined || owner === undefined ? [] : [[`${String(owner)} ${name}`, { name, owner }] as const];
  }));
  return [...names.values()].flatMap(({ name, owner }) => {
    const binding = bindingsOf(facts, owner, name).find((each) => each.kind === 'import');
    return binding?.kind === 'import' ? dropImport(file, { name, owner, binding, replaced }) : [];
  });
}
