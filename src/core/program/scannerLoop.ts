import type { FunctionFacts } from '../python/facts/scope';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { namesIn } from '../python/names';
import { blocksIn } from '../python/traverse';
import { movesOn } from './countedLoop';
import { oncePerFunction } from './oncePerFile';

const continuing = oncePerFunction(({ body }): ReadonlySet<WhileStatement> => new Set(continuingIn(body, new Set())));

/**
 * Whether a loop moves on what a loop around it counts with: `while i < len(text): … while text[i].isdigit(): i += 1`. However
 * far it goes, the outer one has the fewer rounds left: both together go through the text once.
 */
export function continuesOuter(scope: FunctionFacts | undefined, loop: WhileStatement): boolean {
  return scope !== undefined && continuing(scope).has(loop);
}

/** @param counters - With which the loops around count. */
function continuingIn(statements: readonly Statement[], counters: ReadonlySet<string>): readonly WhileStatement[] {
  return statements.flatMap((statement) => {
    const own = statement.kind === 'while' ? namesIn(statement.condition).filter((name) => movesOn(statement.body, name)) : [];
    const inner = blocksIn(statement).flatMap((block) => continuingIn(block, new Set([...counters, ...own])));
    const continues = statement.kind === 'while' && [...counters].some((name) => movesOn(statement.body, name));
    return continues ? [statement, ...inner] : inner;
  });
}
