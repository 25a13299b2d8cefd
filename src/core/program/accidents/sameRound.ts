import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, type FactsNode } from '../../python/traverse';

/** What runs after the statement in which a call stands: to the end of the round, or of the function. */
export function statementsBehind(scope: FunctionFacts, around: readonly FactsNode[]): readonly Statement[] {
  return blocksAround(scope, around).flatMap(({ outer, block, index }) => [
    ...block.slice(index + 1),
    ...(outer?.kind === 'try' && block === outer.body ? [...outer.orElse, ...outer.finally] : []),
  ]);
}

/** What runs before the statement in which a call stands: from the beginning of the round, or of the function. */
export function statementsBefore(scope: FunctionFacts, around: readonly FactsNode[]): readonly Statement[] {
  return blocksAround(scope, around).toReversed().flatMap(({ block, index }) => block.slice(0, index));
}

interface Place {
  /** `undefined` for the function itself. */
  readonly outer: FactsNode | undefined;
  readonly block: readonly Statement[];
  readonly index: number;
}

/** The blocks around a call up to the loop that repeats it, innermost first. */
function blocksAround(scope: FunctionFacts, around: readonly FactsNode[]): readonly Place[] {
  const places: Place[] = [];
  for (let depth = around.length - 1; depth >= 0; depth--) {
    const [outer, inner] = [around[depth - 1], around[depth]];
    const blocks = outer === undefined ? [scope.body] : isStatement(outer) ? blocksIn(outer) : [];
    const block = blocks.find((each) => each.some((statement) => statement === inner));
    if (!block) return places;
    places.push({ outer, block, index: block.findIndex((statement) => statement === inner) });
    if (outer?.kind === 'for' || outer?.kind === 'while') return places;
  }
  return places;
}

function isStatement(node: FactsNode): node is Statement {
  return blockHolders.has(node.kind);
}

const blockHolders: ReadonlySet<string> = new Set(['for', 'while', 'if', 'with', 'try', 'match']);
