import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { blocksIn } from '../python/traverse';
import { writtenName } from './expressions';

/** What is put into a container, and the function in which. */
export interface Stored {
  readonly element: Expression;
  readonly functionId: number;
}

const indexes = new WeakMap<FileFacts, ReadonlyMap<string, readonly Stored[]>>();

/** The values in a file of `name[key] = value`; the name as written: "self.pools". */
export function storedUnder(facts: FileFacts, name: string): readonly Stored[] {
  let index = indexes.get(facts);
  if (!index) {
    index = buildIndex(facts);
    indexes.set(facts, index);
  }
  return index.get(name) ?? [];
}

function buildIndex(facts: FileFacts): ReadonlyMap<string, readonly Stored[]> {
  const index = new Map<string, Stored[]>();
  const visit = (statements: readonly Statement[], functionId: number): void => {
    for (const statement of statements) {
      if (statement.kind === 'assign') note(statement, functionId);
      for (const block of blocksIn(statement)) visit(block, functionId);
    }
  };
  const note = ({ targets, value }: Extract<Statement, { kind: 'assign' }>, functionId: number): void => {
    if (!value) return;
    for (const target of targets) {
      const name = target.kind === 'subscript' ? writtenName(target.object) : '';
      if (name === '') continue;
      const known = index.get(name);
      if (known) known.push({ element: value, functionId });
      else index.set(name, [{ element: value, functionId }]);
    }
  };
  for (const scope of facts.functions) visit(scope.body, scope.id);
  return index;
}
