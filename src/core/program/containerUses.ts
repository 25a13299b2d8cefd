import type { FileFacts } from '../python/facts';
import type { AttributeExpression, CallExpression, Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { loopsAround, type Loop } from '../python/loop';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { writtenName } from './writtenName';
import type { Filling } from './meaning';
import { addUnder, oncePerFile } from './oncePerFile';

/** Something that is put into a container: `jobs.append(job)`, `jobs[key] = job`. */
export interface Addition {
  readonly container: Expression;
  readonly element: Expression;
  /** Of a dict. */
  readonly key?: Expression | undefined;
  readonly functionId: number;
}

/** What a file does with the containers of one name. */
interface Uses {
  readonly additions: Addition[];
  readonly fillings: Filling[];
  /** The loops around each place that gives the name another value. */
  readonly resets: { readonly functionId: number; readonly loops: readonly Loop[] }[];
  /** Whether something is taken out again. */
  isEmptied: boolean;
}

/** What the code of a file puts into the containers of a name. */
export function additionsTo(facts: FileFacts, name: string): readonly Addition[] {
  return usesByName(facts).get(name)?.additions ?? [];
}

/** The places in loops that fill the containers of a name; none where something is taken out of them again, as of a queue. */
export function fillingsOf(facts: FileFacts, name: string): readonly Filling[] {
  const uses = usesByName(facts).get(name);
  return !uses || uses.isEmptied ? [] : uses.fillings.flatMap((filling) => withoutResets(filling, uses) ?? []);
}

/** Only the rounds since the name was last given a value count. */
function withoutResets(filling: Filling, { resets }: Uses): Filling | undefined {
  const begins = resets.filter(({ functionId }) => functionId === filling.functionId).flatMap(({ loops }) => loops);
  const loops = filling.loops.filter((loop) => !begins.includes(loop));
  return loops.length > 0 || filling.pieces ? { ...filling, loops } : undefined;
}

/** Something that is put into a container which is an attribute of an object. */
export interface AdditionToAttribute extends Addition {
  readonly object: Expression;
}

/** What the code of a file puts into containers that are attributes of this name. */
export function additionsToAttribute(facts: FileFacts, name: string): readonly AdditionToAttribute[] {
  return additionsByAttribute(facts).get(name) ?? [];
}

const additionsByAttribute = oncePerFile((facts): ReadonlyMap<string, readonly AdditionToAttribute[]> => {
  const index = new Map<string, AdditionToAttribute[]>();
  for (const addition of [...usesByName(facts).values()].flatMap(({ additions }) => additions)) {
    const { container } = addition;
    if (container.kind === 'attribute') addUnder(index, container.name, { ...addition, object: container.object });
  }
  return index;
});

/** Methods that put one thing into a container, and the place of the argument that is it. */
export const adders: ReadonlyMap<string, number> = new Map([['append', 0], ['appendleft', 0], ['add', 0], ['insert', 1], ['setdefault', 1]]);
/** Methods that put all that something has into it. */
const piecewise = new Set(['extend', 'update']);
const removing = /^(pop|popleft|popitem|remove|discard|clear)$/;

const usesByName = oncePerFile((facts): ReadonlyMap<string, Uses> => {
  const index = new Map<string, Uses>();
  const usesOf = (container: Expression): Uses | undefined => {
    const name = writtenName(container);
    if (name === '') return undefined;
    const uses = index.get(name) ?? { additions: [], fillings: [], resets: [], isEmptied: false };
    index.set(name, uses);
    return uses;
  };
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const place: Place = { expression, around, functionId: scope.id };
      if (expression.kind === 'call' && expression.callee.kind === 'attribute') noteCall(expression, expression.callee, place, usesOf);
      else noteTarget(place, usesOf);
    });
  }
  return index;
});

/** Where something may be done with a container. */
interface Place {
  readonly expression: Expression;
  readonly around: readonly FactsNode[];
  readonly functionId: number;
}

type UsesOf = (container: Expression) => Uses | undefined;

/** `jobs.append(job)`, `jobs.pop()`. */
function noteCall(call: CallExpression, { name, object: container }: AttributeExpression, place: Place, usesOf: UsesOf): void {
  const adds = adders.get(name);
  const [first] = call.arguments;
  if (adds !== undefined) {
    const element = call.arguments[adds]?.value;
    if (first) usesOf(container)?.fillings.push(fillingAt(place));
    if (element) usesOf(container)?.additions.push({ container, element, functionId: place.functionId });
  } else if (piecewise.has(name)) {
    if (first) usesOf(container)?.fillings.push(fillingAt(place, first.value));
  } else if (removing.test(name)) markEmptied(usesOf(container));
}

/** `jobs[key] = job`, `del jobs[key]`, `jobs = []`. */
function noteTarget(place: Place, usesOf: UsesOf): void {
  const { expression, around, functionId } = place;
  const statement = around.at(-1);
  if (statement?.kind === 'delete' && expression.kind === 'subscript') markEmptied(usesOf(expression.object));
  if (statement?.kind !== 'assign' || !statement.targets.includes(expression)) return;
  if (expression.kind !== 'subscript') {
    usesOf(expression)?.resets.push({ functionId, loops: loopsOf(place) });
    return;
  }
  const { object: container, indices: [key] } = expression;
  const uses = usesOf(container);
  uses?.fillings.push(fillingAt(place));
  if (statement.value) uses?.additions.push({ container, element: statement.value, key, functionId });
}

function fillingAt(place: Place, pieces?: Expression): Filling {
  const loops = loopsOf(place);
  return { functionId: place.functionId, loops, isEveryRound: isEveryRound(loops, place.around), pieces };
}

function markEmptied(uses: Uses | undefined): void {
  if (uses) uses.isEmptied = true;
}

function loopsOf({ expression, around }: Place): readonly Loop[] {
  return loopsAround({ call: expression, around });
}

/** Whether nothing decides in each round of the loops whether it is added. */
function isEveryRound(loops: readonly Loop[], around: readonly FactsNode[]): boolean {
  const [outermost] = loops;
  const inside = outermost ? around.slice(around.indexOf(outermost)) : [];
  return inside.every(({ kind }) => kind !== 'if' && kind !== 'match' && kind !== 'conditional' && kind !== 'try')
    && loops.every((loop) => loop.kind !== 'comprehension' && !skips(loop.body));
}

/** Whether some rounds end before their end, or are the last. */
function skips(statements: readonly Statement[]): boolean {
  return statements.some((statement) => skipping.has(statement.kind)
    || (statement.kind === 'if' && statement.branches.some(({ body }) => skips(body)))
    || (statement.kind === 'with' && skips(statement.body)));
}

const skipping: ReadonlySet<Statement['kind']> = new Set(['break', 'continue', 'return', 'raise']);
