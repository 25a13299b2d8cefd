import { isArray, isGrid, isList } from '../tree/nativeType';
import type { NativeFunction, NativeProgram, Step, Value, Variable } from '../tree/tree';
import { allValues, blocksOfStep, stepsIn, targetsOfStep, valuesIn, valuesOfStep } from '../tree/walk';
import { firstUse, mentionedBy, mentions } from './readsBefore';

/** A variable that every round adds to, or keeps the smallest or largest of. The order matters for sums of floats only. */
export interface Reduction {
  readonly name: string;
  readonly type: 'int' | 'float';
  readonly kind: 'sum' | 'min' | 'max';
}

/** A loop whose rounds may run at the same time. */
export interface IndependentLoop {
  /** Variables of which each thread has its own. */
  readonly own: readonly Variable[];
  readonly reductions: readonly Reduction[];
  /** Whether a round has loops of its own, and is worth a thread even where there are few. */
  readonly hasLoops: boolean;
}

type ForStep = Extract<Step, { kind: 'for' }>;

/** Shows that no round of a loop over a range needs what another one does; `undefined` where that cannot be shown. */
export function independenceOf(program: NativeProgram, native: NativeFunction, step: ForStep): IndependentLoop | undefined {
  const { loop, body, orElse } = step;
  if (loop.kind !== 'range' || loop.step.kind !== 'int' || loop.step.value !== 1n || orElse.length > 0 || leavesLoop(body)) return undefined;
  const assigned = new Set([...stepsIn(body)].flatMap(targetsOfStep));
  // Counted from the end, two rounds may mean one element.
  const counter = loop.start.kind === 'int' && loop.start.value >= 0n ? loop.target : undefined;
  if (assigned.has(loop.target) || isUsedOutside(native, step, loop.target) || !keepsListsApart(program, { body, counter, assigned })) return undefined;
  const own: Variable[] = [];
  const reductions: Reduction[] = [];
  for (const name of assigned) {
    const variable = native.variables.find((each) => each.name === name);
    if (!variable || variable.startsAsInt || variable.startsAsPython || variable.mayBeUnbound) return undefined;
    const reduction = reductionOf(body, variable);
    if (reduction) reductions.push(reduction);
    else if (firstUse(body, name) !== 'reads' && !isUsedOutside(native, step, name)) own.push(variable);
    else return undefined;
  }
  const hasLoops = [...stepsIn(body)].some(({ kind }) => kind === 'for' || kind === 'while') || [...allValues(body)].some(({ kind }) => kind === 'fold' || kind === 'collect' || kind === 'local');
  return { own, reductions, hasLoops };
}

/** Whether rounds add up floats, whose sum is another one in another order. */
export function addsFloats({ reductions }: IndependentLoop): boolean {
  return reductions.some(({ kind, type }) => kind === 'sum' && type === 'float');
}

/** Whether a round may end the loop, or the function with a result. */
function leavesLoop(body: readonly Step[]): boolean {
  return body.some((step) => step.kind === 'break' || step.kind === 'return'
    || (step.kind === 'if' && step.branches.some((branch) => leavesLoop(branch.body)))
    || ((step.kind === 'for' || step.kind === 'while') && ([...stepsIn(step.body)].some(({ kind }) => kind === 'return') || leavesLoop(step.orElse))));
}

function isUsedOutside({ body, parameters }: NativeFunction, loop: ForStep, name: string): boolean {
  if (parameters.some((parameter) => parameter.name === name)) return true;
  const search = (steps: readonly Step[]): boolean => steps.some((step) => step !== loop && (mentionedBy(step, name) || blocksOfStep(step).some(search)));
  return search(body);
}

interface LoopBody {
  readonly body: readonly Step[];
  /** What names a place of a list that is the round's own; `undefined` where nothing does. */
  readonly counter: string | undefined;
  /** What each round makes itself. */
  readonly assigned: ReadonlySet<string>;
}

/** Lists from outside are only read, or each round only touches its own element. */
function keepsListsApart(program: NativeProgram, { body, counter, assigned }: LoopBody): boolean {
  const isOutside = (list: Value): boolean => list.kind === 'outside' || (list.kind === 'variable' && !assigned.has(list.name));
  const isOwnPlace = (index: Value): boolean => index.kind === 'variable' && counter !== undefined && index.name === counter;
  const stored = new Set<string>();
  for (const step of stepsIn(body)) {
    if (step.kind === 'append' && !assigned.has(step.list)) return false;
    if (step.kind !== 'store' && step.kind !== 'store-cell') continue;
    // Of two dimensions each round has its own row.
    const { list, index } = step.kind === 'store' ? step : { list: step.matrix, index: step.row };
    if (!isOutside(list)) continue;
    if (list.kind !== 'variable' || !isOwnPlace(index)) return false;
    stored.add(list.name);
  }
  return [...stepsIn(body)].every((step) => valuesOfStep(step).every((value, position) => {
    // The list of a store itself has been looked at.
    if ((step.kind === 'store' || step.kind === 'store-cell') && position === 0) return true;
    return usesStoredRightly(value, { program, stored, isOwnPlace, isOutside });
  }));
}

interface Storing {
  readonly program: NativeProgram;
  readonly stored: ReadonlySet<string>;
  readonly isOwnPlace: (index: Value) => boolean;
  readonly isOutside: (list: Value) => boolean;
}

function usesStoredRightly(value: Value, storing: Storing): boolean {
  const { program, stored, isOwnPlace, isOutside } = storing;
  const isStored = (list: Value): boolean => list.kind === 'variable' && stored.has(list.name);
  for (const part of valuesIn(value)) {
    if (part.kind === 'element' && isStored(part.list) && !isOwnPlace(part.index)) return false;
    if (part.kind === 'cell' && isStored(part.matrix) && !isOwnPlace(part.row)) return false;
    if ((part.kind === 'fold' || part.kind === 'collect') && part.clauses.some(({ loop }) => loop.kind === 'items' && loop.items.some(({ list }) => isStored(list)))) return false;
    if (part.kind !== 'local') continue;
    const written = program.functions.find(({ instance }) => instance === part.instance)?.parameters ?? [];
    if (part.arguments.some((argument, index) => (isList(argument.type) || isArray(argument.type) || isGrid(argument.type)) && (isStored(argument) || (written[index]?.isWritten === true && isOutside(argument))))) return false;
  }
  // A loop over the list, or the list itself: anything but an element or its length.
  return value.kind !== 'variable' || !isStored(value);
}

/** What every use of a variable has in common, where it is one of adding up or of keeping the best. */
function reductionOf(body: readonly Step[], { name, type }: Variable): Reduction | undefined {
  if (type !== 'int' && type !== 'float') return undefined;
  const kinds = new Set<Reduction['kind'] | 'other'>();
  for (const step of stepsIn(body)) {
    if (step.kind === 'assign' && step.name === name) kinds.add(kindOf(step.value, { name, type }));
    else if (mentionedBy(step, name) || targetsOfStep(step).includes(name)) kinds.add('other');
  }
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined && kind !== 'other' ? { name, type, kind } : undefined;
}

/** Of floats the one that comes first is kept where neither is smaller, so the variable must come first. */
function kindOf(value: Value, { name, type }: Pick<Reduction, 'name' | 'type'>): Reduction['kind'] | 'other' {
  if (value.kind === 'call' && (value.name === 'min' || value.name === 'max')) {
    const own = value.arguments.filter((argument) => argument.kind === 'variable' && argument.name === name);
    const others = value.arguments.filter((argument) => !own.includes(argument));
    const isInPlace = type === 'int' || value.arguments[0] === own[0];
    return own.length === 1 && isInPlace && !others.some((other) => mentions(other, name)) ? value.name : 'other';
  }
  return isSumOf(value, name) ? 'sum' : 'other';
}

/** `total + a - b`: the variable with something added or taken away. */
function isSumOf(value: Value, name: string): boolean {
  if (value.kind !== 'arithmetic' || (value.operator !== '+' && value.operator !== '-') || mentions(value.right, name)) return false;
  return (value.left.kind === 'variable' && value.left.name === name) || isSumOf(value.left, name);
}
