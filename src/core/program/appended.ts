import type { Expression } from '../python/facts/expression';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { Frame, Meaning } from './meaning';

/** More kinds of elements than this are not told apart. */
const maximumElements = 8;

/** A list that starts empty has the elements that are appended to it: `jobs = []; jobs.append(work)`. */
export function withAppended(evaluator: Evaluator, meaning: Meaning, name: string, frame: Frame): Meaning {
  if (meaning.kind !== 'collection' || meaning.elements.length > 0 || (meaning.type !== 'list' && meaning.type !== 'set')) return meaning;
  const facts = evaluator.program.file(frame.path);
  if (!facts) return meaning;
  const isAttribute = name.startsWith('self.');
  const appended = [...callsIn(facts, 'append'), ...callsIn(facts, 'add')].flatMap(({ call, functionId }): readonly { element: Expression; functionId: number }[] => {
    const receiver = call.callee.kind === 'attribute' ? writtenName(call.callee.object) : '';
    const element = call.arguments[0]?.value;
    return receiver === name && element && (isAttribute || functionId === frame.functionId) ? [{ element, functionId }] : [];
  });
  const [first] = appended;
  if (!first) return meaning;
  // Elements are looked up in one scope; those that another function appends are left out.
  const elements = appended.filter(({ functionId }) => functionId === first.functionId).slice(0, maximumElements).map(({ element }) => element);
  return { ...meaning, elements, length: undefined, frame: isAttribute ? { path: frame.path, functionId: first.functionId, arguments: undefined } : frame };
}
