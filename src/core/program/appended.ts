import type { FileFacts } from '../python/facts';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { Frame, Meaning } from './meaning';
import { storedUnder, type Stored } from './storedIndex';

/** More kinds of elements than this are not told apart. */
const maximumElements = 8;

/** A list that starts empty has the elements that are appended to it, a dict those that are stored in it: `jobs = []; jobs.append(work)`. */
export function withAppended(evaluator: Evaluator, meaning: Meaning, name: string, frame: Frame): Meaning {
  if (meaning.kind !== 'collection' || meaning.elements.length > 0 || (meaning.type !== 'list' && meaning.type !== 'set' && meaning.type !== 'dict')) return meaning;
  const facts = evaluator.program.file(frame.path);
  if (!facts) return meaning;
  // What all functions of the file see, each of them may fill.
  const isShared = name.startsWith('self.') || frame.functionId === 0;
  const filled = (meaning.type === 'dict' ? storedUnder(facts, name) : appendedTo(facts, name)).filter(({ functionId }) => isShared || functionId === frame.functionId);
  const [first] = filled;
  if (!first) return meaning;
  // Elements are looked up in one scope; those that another function adds are left out.
  const elements = filled.filter(({ functionId }) => functionId === first.functionId).slice(0, maximumElements).map(({ element }) => element);
  return { ...meaning, elements, length: undefined, frame: first.functionId === frame.functionId ? frame : { path: frame.path, functionId: first.functionId, arguments: undefined } };
}

function appendedTo(facts: FileFacts, name: string): readonly Stored[] {
  return [...callsIn(facts, 'append'), ...callsIn(facts, 'add')].flatMap(({ call, functionId }): readonly Stored[] => {
    const receiver = call.callee.kind === 'attribute' ? writtenName(call.callee.object) : '';
    const element = call.arguments[0]?.value;
    return receiver === name && element ? [{ element, functionId }] : [];
  });
}
