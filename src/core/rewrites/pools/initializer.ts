import { argumentAt } from '../../python/callArguments';
import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { isNoneLiteral } from '../../python/noneLiteral';
import type { Analysis } from '../effects/analysis';
import { calleesOf } from '../names/callee';
import { assumes, breaks, type Objection } from '../objection';
import { picklability } from '../values/picklable';
import type { PoolMaking } from './pool';

/** The function that each worker runs first. */
export interface Initializer {
  readonly function: FunctionFacts | undefined;
  readonly objections: readonly Objection[];
}

/** Reads `initializer` and `initargs`; `undefined` when the pool has none. */
export function initializerOf(analysis: Analysis, { family, call, functionId }: PoolMaking): Initializer | undefined {
  const { file } = analysis;
  const place = family === 'executor' ? 2 : 1;
  const given = (keyword: string, position: number): Expression | undefined => argumentAt(call, { keyword, position })?.value;
  const initializer = given('initializer', place);
  const initargs = given('initargs', place + 1);
  if (!initializer || isNoneLiteral(initializer)) return undefined;
  const sent = initargs ? picklability({ file, functionId }, initargs) : undefined;
  const objections = sent?.kind === 'unpicklable' ? [breaks(`\`initargs\` holds ${sent.what}, which cannot be sent to another process.`)]
    : sent?.kind === 'unknown' ? [assumes('`initargs` can be pickled')] : [];
  const [only, ...others] = initializer.kind === 'name' ? calleesOf(file.facts, functionId, initializer) : [];
  if (only?.kind === 'function' && others.length === 0 && only.function.parent === 0 && only.function.classId === undefined && only.function.kind === 'function') {
    return { function: only.function, objections: [...objections, ...effects(analysis, only.function)] };
  }
  return { function: undefined, objections: [breaks('The pool\'s `initializer` is not a function at the top of the file; another process would not find it.')] };
}

/** An initializer is there to set globals, and in a process it sets those of its own, which is better. */
function effects(analysis: Analysis, initializer: FunctionFacts): readonly Objection[] {
  const { changes, objections } = analysis.summaryOf(initializer.id);
  const others = changes.filter(({ root }) => root.kind !== 'global');
  return [
    ...objections.map((objection) => (objection.kind === 'breaks' ? breaks(`\`${initializer.name}\` means something else in another process: ${objection.reason}.`) : objection)),
    ...(others.length > 0 ? [breaks(`\`${initializer.name}\` changes what it is given; a process would change a copy.`)] : []),
  ];
}
