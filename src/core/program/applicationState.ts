import { isTestFile } from '../domain/testFile';
import type { AttributeExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { isResolved, join, type Frame, type Meaning } from './meaning';
import { maximumFiles, maximumStores, storesOf } from './outsideAttributes';

/**
 * What the application of a web framework keeps for its handlers, in the place that the framework has
 * for it: `app.state.model = load()` of Starlette and FastAPI, `app.ctx.model` of Sanic. A handler
 * gets at it through its request, of which nothing is known, so the place is known by its name.
 */
export function keptByApplication(evaluator: Evaluator, { object, name }: AttributeExpression, { path }: Frame): readonly Meaning[] {
  const place = placeOf(writtenName(object));
  if (place === undefined) return [];
  const elsewhere = evaluator.program.filesWith(path, `${name}=`, maximumFiles) ?? [];
  return join([...new Set([path, ...elsewhere])].filter((each) => each === path || !isTestFile(each)).flatMap((each) => {
    const facts = evaluator.program.file(each);
    const stores = facts ? storesOf(facts, name).filter((store) => placeOf(writtenName(store.object)) === place) : [];
    return stores.slice(0, maximumStores).flatMap(({ value, functionId }) => evaluator.meaningsOf(value, { path: each, functionId, arguments: undefined }));
  }).filter((meaning) => isResolved(meaning) && meaning.kind !== 'none'));
}

/** "state" of `request.app.state`, of whatever application. */
function placeOf(written: string): string | undefined {
  return /(?:^|[._])app(?:lication)?\.(state|ctx)$/i.exec(written)?.[1];
}
