import type { FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { FunctionMeaning } from './meaning';

/**
 * The functions that stand for a generic one, by the kind of what they are given: those below
 * `@show.register(Table)` for a `show` below `@singledispatch`.
 */
export function implementationsOf({ program }: Evaluator, generic: FunctionMeaning, facts: FunctionFacts): readonly FunctionMeaning[] {
  if (!facts.decorators.some((decorator) => /(^|\.)singledispatch(method)?$/.test(writtenName(decorator)))) return [];
  const others = program.file(generic.path)?.functions ?? [];
  return others.filter(({ decorators, classId }) => classId === facts.classId && decorators.some((decorator) => writtenName(decorator) === `${facts.name}.register`))
    .map(({ id }) => ({ ...generic, functionId: id }));
}
