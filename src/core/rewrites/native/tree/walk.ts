import type { Clause, Loop, Step, Value } from './tree';

/** The values of which a value is made, those of its loops too. */
export function partsOfValue(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'definite':
    case 'convert':
    case 'sure':
    case 'unary':
      return [value.value];
    case 'arithmetic':
    case 'compare':
      return [value.left, value.right];
    case 'logic':
      return value.operands;
    case 'choice':
      return [value.condition, value.whenTrue, value.whenFalse];
    case 'call':
    case 'local':
      return value.arguments;
    case 'element':
      return [value.list, value.index];
    case 'length':
      return [value.list];
    case 'cell':
      return [value.matrix, value.row, value.column];
    case 'width':
      return [value.matrix, value.row];
    case 'columns':
      return [value.grid];
    case 'fold':
    case 'collect':
      return [...value.clauses.flatMap(valuesOfClause), value.element];
    case 'list':
      return value.elements;
    case 'repeat':
      return [value.element, value.times];
    case 'tuple':
      return value.parts;
    default:
      return [];
  }
}

function valuesOfClause({ loop, conditions }: Clause): readonly Value[] {
  return [...valuesOfLoop(loop), ...conditions];
}

/** What a loop's head works out. */
export function valuesOfLoop(loop: Loop): readonly Value[] {
  return loop.kind === 'range' ? [loop.start, loop.stop, loop.step] : loop.items.map(({ list }) => list);
}

/** The names that a loop's head gives values. */
export function targetsOfLoop(loop: Loop): readonly string[] {
  if (loop.kind === 'range') return [loop.target];
  return [...(loop.index === undefined ? [] : [loop.index]), ...loop.items.map(({ target }) => target)];
}

/** What a statement works out itself, not in its blocks. */
export function valuesOfStep(step: Step): readonly Value[] {
  switch (step.kind) {
    case 'assign':
    case 'unpack':
    case 'evaluate':
    case 'append':
      return [step.value];
    case 'store':
      return [step.list, step.index, step.value];
    case 'store-cell':
      return [step.matrix, step.row, step.column, step.value];
    case 'for':
      return valuesOfLoop(step.loop);
    case 'while':
      return [step.condition];
    case 'if':
      return step.branches.flatMap(({ condition }) => (condition ? [condition] : []));
    case 'return':
      return step.value ? [step.value] : [];
    default:
      return [];
  }
}

/** The names that a statement itself gives values. */
export function targetsOfStep(step: Step): readonly string[] {
  if (step.kind === 'assign') return [step.name];
  if (step.kind === 'unpack') return step.names;
  return step.kind === 'for' ? targetsOfLoop(step.loop) : [];
}

/** The blocks that a statement holds. */
export function blocksOfStep(step: Step): readonly (readonly Step[])[] {
  if (step.kind === 'for' || step.kind === 'while') return [step.body, step.orElse];
  return step.kind === 'if' ? step.branches.map(({ body }) => body) : [];
}

/** A statement and all that stand in it. */
export function* stepsIn(steps: readonly Step[]): Generator<Step, void, undefined> {
  for (const step of steps) {
    yield step;
    for (const block of blocksOfStep(step)) yield* stepsIn(block);
  }
}

/** A value and all of which it is made. */
export function* valuesIn(value: Value): Generator<Value, void, undefined> {
  yield value;
  for (const part of partsOfValue(value)) yield* valuesIn(part);
}

/** Every value within statements. */
export function* allValues(steps: readonly Step[]): Generator<Value, void, undefined> {
  for (const step of stepsIn(steps)) for (const value of valuesOfStep(step)) yield* valuesIn(value);
}
