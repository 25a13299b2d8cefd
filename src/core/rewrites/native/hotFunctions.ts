import type { Site } from '../../domain/site';
import type { FileFacts } from '../../python/facts';
import type { FunctionFacts } from '../../python/facts/scope';
import { holds } from '../names/around';

/** The functions on the way from a site to the line that holds the GIL, the target first. */
export function hotFunctions(facts: FileFacts, { path, targetDefinition, evidence }: Site): readonly FunctionFacts[] {
  const places = [targetDefinition, ...evidence.slice(1)].flatMap((place) => (place?.path === path ? [place.range.start] : []));
  const found = places.flatMap((place) => facts.functions.filter((each) => each.kind === 'function' && holds(each.range, place)).at(-1) ?? []);
  return [...new Set(found)];
}
