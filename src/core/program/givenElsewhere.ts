import { contains } from '../domain/position';
import type { FileFacts } from '../python/facts';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import type { Expression } from '../python/facts/expression';
import type { Frame } from './meaning';
import { addUnder, oncePerFile } from './oncePerFile';

/** The functions that give a name of an outer scope its value: those with `global name` or `nonlocal name`. */
const declarers = oncePerFile((facts: FileFacts): ReadonlyMap<string, readonly FunctionFacts[]> => {
  const index = new Map<string, FunctionFacts[]>();
  for (const scope of facts.functions) {
    for (const name of [...scope.globals, ...scope.nonlocals]) addUnder(index, name, scope);
  }
  return index;
});

/** Where the names of a binding's value are looked up: in the function that binds the name, though the name is one of the scope outside. */
export function frameOfBinding(facts: FileFacts, binding: Binding, { name, frame }: { name: string; frame: Frame }): Frame {
  const start = valueOf(binding)?.range.start;
  const binder = start && declarers(facts).get(name)?.find(({ id, range }) => id !== frame.functionId && contains(range, start));
  return binder ? { path: frame.path, functionId: binder.id, arguments: undefined, outer: frame.arguments || frame.outer ? frame : undefined } : frame;
}

function valueOf(binding: Binding): Expression | undefined {
  switch (binding.kind) {
    case 'value':
    case 'unpacked':
      return binding.value;
    case 'element':
      return binding.iterable;
    case 'entered':
      return binding.context;
    default:
      return undefined;
  }
}
