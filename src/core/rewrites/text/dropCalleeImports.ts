import type { Expression } from '../../python/facts/expression';
import type { FileView } from '../fileView';
import { bindingsOf, ownerOf } from '../names/owner';
import type { Edit } from './edit';
import { dropImport } from './importEdit';

/** What a call names: it will name something else. */
export interface ReplacedCallee {
  readonly callee: Expression;
  readonly functionId: number;
}

/** The imports of what calls name go where nothing else needs them: `Thread`, or the module before its dot. */
export function dropCalleeImports(file: FileView, calls: readonly ReplacedCallee[]): readonly Edit[] {
  const { facts, source } = file;
  const replaced = calls.map(({ callee }) => source.spanOf(callee.range));
  const names = new Map(calls.flatMap(({ callee, functionId }) => {
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'attribute' && callee.object.kind === 'name' ? callee.object.name : undefined;
    const owner = name === undefined ? undefined : ownerOf(facts, functionId, name);
    return name === undefined || owner === undefined ? [] : [[`${String(owner)} ${name}`, { name, owner }] as const];
  }));
  return [...names.values()].flatMap(({ name, owner }) => {
    const binding = bindingsOf(facts, owner, name).find((each) => each.kind === 'import');
    return binding?.kind === 'import' ? dropImport(file, { name, owner, binding, replaced }) : [];
  });
}
