import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Binding } from '../../python/facts/scope';
import { scopesAround } from '../../python/scopesAround';

/** The function (0: the file itself) whose name it is, as Python finds it; `undefined`: built in, or from `import *`. */
export function ownerOf(facts: FileFacts, functionId: number, name: string): number | undefined {
  for (const scope of scopesAround(facts, functionId)) {
    if (scope.globals.includes(name)) return facts.functions[0]?.bindings[name] ? 0 : undefined;
    const isOwn = scope.bindings[name] !== undefined || scope.parameters.some((parameter) => parameter.name === name);
    if (isOwn && !scope.nonlocals.includes(name)) return scope.id;
  }
  return undefined;
}

/** What gives a name its value in the scope that owns it; empty for a parameter that is never reassigned. */
export function bindingsOf(facts: FileFacts, owner: number, name: string): readonly Binding[] {
  return facts.functions[owner]?.bindings[name] ?? [];
}

/** Whether a function stands within another, or is it. */
export function isWithin(facts: FileFacts, functionId: number, outer: number): boolean {
  for (let id: number | undefined = functionId; id !== undefined; id = facts.functions[id]?.parent) if (id === outer) return true;
  return false;
}

/**
 * The library object that an expression names through imports: "concurrent.futures.ThreadPoolExecutor";
 * a built-in by its own name.
 *
 * @returns `undefined` for everything else, also for a name that is imported in one place and assigned in another.
 */
export function importedName(facts: FileFacts, functionId: number, expression: Expression): string | undefined {
  if (expression.kind === 'attribute') {
    const object = importedName(facts, functionId, expression.object);
    return object === undefined || !isModuleLike(facts, functionId, expression.object) ? undefined : `${object}.${expression.name}`;
  }
  if (expression.kind !== 'name') return undefined;
  const owner = ownerOf(facts, functionId, expression.name);
  if (owner === undefined) return fromStar(facts, expression.name) ?? expression.name;
  const names = new Set(bindingsOf(facts, owner, expression.name).map(importedBy));
  const [only] = names;
  const isParameter = facts.functions[owner]?.parameters.some((parameter) => parameter.name === expression.name) ?? false;
  return names.size === 1 && !isParameter ? only : undefined;
}

/** `str.upper` names a built-in; `x.upper` of an unresolved `x` does not name `x`'s module. */
function isModuleLike(facts: FileFacts, functionId: number, object: Expression): boolean {
  if (object.kind !== 'name') return true;
  return ownerOf(facts, functionId, object.name) !== undefined || ['str', 'bytes', 'int', 'float', 'dict', 'list', 'set'].includes(object.name);
}

function importedBy(binding: Binding): string | undefined {
  if (binding.kind !== 'import' || binding.level > 0) return undefined;
  return binding.symbol === undefined ? binding.module : `${binding.module}.${binding.symbol}`;
}

/** Names that `import *` is known to bring. */
const starNames: Readonly<Record<string, readonly string[]>> = {
  'concurrent.futures': ['ThreadPoolExecutor', 'ProcessPoolExecutor', 'as_completed', 'wait'],
  'multiprocessing.dummy': ['Pool'],
  multiprocessing: ['Pool'],
};

function fromStar(facts: FileFacts, name: string): string | undefined {
  const star = (facts.functions[0]?.starImports ?? []).find(({ module, level }) => level === 0 && (starNames[module]?.includes(name) ?? false));
  return star ? `${star.module}.${name}` : undefined;
}
