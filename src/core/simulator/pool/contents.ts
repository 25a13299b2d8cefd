import type { ContentCost, ContentCosts } from '../../domain/calibration';
import type { Contents } from '../../domain/scenario';

/** How many of each kind there are. */
export type ContentCounts = Readonly<Record<keyof Contents, number>>;

/**
 * How many numbers in a list take as long to pickle and to unpickle as what is in a list, or in a dict.
 *
 * Pickling goes through objects one by one, so that their times add up: a text is looked for among those that were there before,
 * a container is made and filled, and an instance is taken apart by Python code.
 *
 * @param objects - Numbers and strings together.
 */
export function numbersLike(objects: number, contents: ContentCounts, kind: 'list' | 'dict', costs: ContentCosts): ContentCost {
  const numbers = Math.max(0, objects - contents.strings);
  // Half of what is in a dict are keys; texts are taken to be keys as far as there are entries.
  const entries = kind === 'dict' ? Math.max(objects, contents.strings) / 2 : 0;
  const namedEntries = Math.min(entries, contents.strings);
  return each((part) => numbers
    + namedEntries * costs.namedEntry[part]
    + (entries - namedEntries) * costs.entry[part]
    + contents.strings * costs.string[part]
    + contents.tuples * costs.tuple[part]
    + contents.containers * costs.container[part]
    + contents.instances * costs.instance[part]);
}

function each(of: (part: keyof ContentCost) => number): ContentCost {
  return { pickle: of('pickle'), unpickle: of('unpickle') };
}
