import type { FileFacts } from '../python/facts';
import type { Loop } from '../python/loop';
import { namesIn } from '../python/names';
import { namesBoundBy } from '../rewrites/guard/moduleStatement';

/** The names that each round gives a value. */
export function namesOfRound(facts: FileFacts, loop: Loop): ReadonlySet<string> {
  switch (loop.kind) {
    case 'comprehension':
      return new Set(loop.clauses.flatMap(({ target }) => namesIn(target)));
    case 'for':
    case 'while':
      return namesBoundBy(facts, loop);
  }
}

/** How often a loop runs, when a short literal says so. */
export function literalRounds(loop: Loop): number | undefined {
  const iterable = loop.kind === 'for' ? loop.iterable : loop.kind === 'comprehension' && loop.clauses.length === 1 ? loop.clauses[0]?.iterable : undefined;
  if (iterable?.kind === 'collection') return iterable.elements.length;
  if (iterable?.kind !== 'call' || iterable.callee.kind !== 'name' || iterable.callee.name !== 'range') return undefined;
  const numbers = iterable.arguments.map(({ value }) => (value.kind === 'literal' ? value.value : undefined));
  const [first, last = first, step = 1] = numbers;
  if (first === undefined || last === undefined || numbers.includes(undefined)) return undefined;
  return Math.max(0, Math.ceil((numbers.length === 1 ? first : last - first) / step));
}
