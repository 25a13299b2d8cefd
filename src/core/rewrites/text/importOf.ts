import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import { bindingsOf, ownerOf } from '../names/owner';
import type { OldImport } from './importEdit';

/** The import that brings the name with which an expression begins. */
export function importOf(facts: FileFacts, functionId: number, expression: Expression): Omit<OldImport, 'replaced'> | undefined {
  if (expression.kind === 'attribute') return importOf(facts, functionId, expression.object);
  const owner = expression.kind === 'name' ? ownerOf(facts, functionId, expression.name) : undefined;
  if (expression.kind !== 'name' || owner === undefined) return undefined;
  const binding = bindingsOf(facts, owner, expression.name).find((each) => each.kind === 'import');
  return binding?.kind === 'import' ? { name: expression.name, owner, binding } : undefined;
}
