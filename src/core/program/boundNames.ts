import type { Position } from '../domain/position';
import type { FileFacts } from '../python/facts';
import type { Binding, Bindings } from '../python/facts/scope';
import { oncePerFile } from './oncePerFile';
import { reachingBindings, type Reaching } from './reachingBindings';

/** Bindings of a name; bare annotations count only when nothing gives it a value. */
export function bindingsOf(bindings: Bindings, name: string): readonly Binding[] {
  const all = bindings[name] ?? [];
  const valued = all.filter((binding) => binding.kind !== 'declared' && binding.kind !== 'opaque');
  return valued.length > 0 ? valued : all;
}

/** Behind all that a file does when it is loaded. */
export const endOfFile: Position = { line: Infinity, column: 0 };

const reachingEnd = oncePerFile((): Map<string, Reaching> => new Map());

/** What a file's functions, and those who import it, see of the bindings of a name at its top. */
export function bindingsAtEnd(facts: FileFacts, name: string): Reaching {
  const known = reachingEnd(facts);
  const reaching = known.get(name) ?? reachEnd(facts, name);
  known.set(name, reaching);
  return reaching;
}

function reachEnd(facts: FileFacts, name: string): Reaching {
  const [body] = facts.functions;
  const all = body ? bindingsOf(body.bindings, name) : [];
  const isChoice = all.length > 1 || all[0]?.kind === 'element';
  return isChoice && body ? reachingBindings(facts, body, all, endOfFile) : { bindings: all, isOverwritten: false };
}
