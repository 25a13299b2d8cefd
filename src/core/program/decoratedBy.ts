import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { aliasesIn } from './aliases';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { Frame, FunctionMeaning } from './meaning';
import { addUnder, oncePerFile } from './oncePerFile';

/** A name that stands in more files says too little of which decorator it is. */
const maximumFiles = 5;
const maximumDecorated = 12;

/**
 * The functions below a decorator: `@register` above a `def`, or `@register("name")`, whose inner
 * function gets it. So a table of plug-ins has what is in it, and the thread that a decorator starts
 * runs what stands below it.
 */
export function decoratedBy(evaluator: Evaluator, scope: FunctionFacts, path: string): readonly FunctionMeaning[] {
  const file = evaluator.program.file(path);
  const outer = scope.parent === undefined ? undefined : file?.functions[scope.parent];
  const owner = outer?.kind === 'function' ? outer : scope;
  if (!file || scope.kind !== 'function' || owner.parent !== 0) return [];
  const elsewhere = owner.name.startsWith('_') ? [] : evaluator.program.filesWith(path, owner.name, maximumFiles) ?? [];
  return [...new Set([path, ...elsewhere])].flatMap((each) => {
    const facts = evaluator.program.file(each);
    return facts ? belowIn(evaluator, facts, [owner.name, ...aliasesIn(facts, owner.name)], { path, functionId: scope.id }) : [];
  }).slice(0, maximumDecorated);
}

function belowIn(evaluator: Evaluator, facts: FileFacts, names: readonly string[], decorator: { readonly path: string; readonly functionId: number }): readonly FunctionMeaning[] {
  return names.flatMap((name) => decoratedByName(facts).get(name) ?? []).flatMap(({ below, written }) => {
    const frame: Frame = { path: facts.path, functionId: below.parent ?? 0, arguments: undefined };
    const isIt = evaluator.meaningsOf(written, frame).some((meaning) => meaning.kind === 'function' && meaning.path === decorator.path && meaning.functionId === decorator.functionId);
    return isIt ? [{ kind: 'function', path: facts.path, functionId: below.id, self: undefined }] : [];
  });
}

const decoratedByName = oncePerFile((facts: FileFacts): ReadonlyMap<string, readonly { readonly below: FunctionFacts; readonly written: Expression }[]> => {
  const index = new Map<string, { below: FunctionFacts; written: Expression }[]>();
  for (const below of facts.functions) {
    for (const written of below.decorators) {
      const name = lastName(written.kind === 'call' ? written.callee : written);
      if (name !== undefined) addUnder(index, name, { below, written });
    }
  }
  return index;
});
