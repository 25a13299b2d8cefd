import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { loopsAround, type Loop } from '../python/loop';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { writtenName } from './expressions';
import type { Filling } from './meaning';
import { oncePerFile } from './oncePerFile';

/** What a function does with the containers of one name. */
interface Uses {
  readonly fillings: Filling[];
  /** The loops around each place that gives the name another value. */
  readonly resets: { readonly functionId: number; readonly loops: readonly Loop[] }[];
  /** Whether something is taken out again. */
  isEmptied: boolean;
}

/** The places in loops that fill the containers of a name; none where something is taken out of them again, as of a queue. */
export function fillingsOf(facts: FileFacts, name: string): readonly Filling[] {
  return fillingsByName(facts).get(name) ?? [];
}

/** Methods that put one thing into a container, and the place of the argument that is it. */
export const adders: ReadonlyMap<string, number> = new Map([['append', 0], ['appendleft', 0], ['add', 0], ['insert', 1], ['setdefault', 1]]);
/** Methods that put all that something has into it. */
const piecewise = new Set(['extend', 'update']);
const removing = /^(pop|popleft|popitem|remove|discard|clear)$/;

const fillingsByName = oncePerFile((facts): ReadonlyMap<string, readonly Filling[]> => {
  const uses = usesIn(facts);
  return new Map([...uses].flatMap(([name, use]) => (use.isEmptied || use.fillings.length === 0 ? [] : [[name, use.fillings.flatMap((filling) => withoutResets(filling, use) ?? [])] as const])));
});

/** Only the rounds since the name was last given a value count. */
function withoutResets(filling: Filling, { resets }: Uses): Filling | undefined {
  const begins = resets.filter(({ functionId }) => functionId === filling.functionId).flatMap(({ loops }) => loops);
  const loops = filling.loops.filter((loop) => !begins.includes(loop));
  return loops.length > 0 || filling.pieces ? { ...filling, loops } : undefined;
}

function usesIn(facts: FileFacts): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const useOf = (container: Expression): Uses | undefined => {
    const name = writtenName(container);
    if (name === '') return undefined;
    const known = uses.get(name) ?? { fillings: [], resets: [], isEmptied: false };
    uses.set(name, known);
    return known;
  };
  for (const scope of facts.functions) {
    const { id: functionId } = scope;
    walkExpressions(facts, scope, (expression, around) => {
      const fill = (container: Expression, pieces?: Expression) => {
        const loops = loopsOf(expression, around);
        useOf(container)?.fillings.push({ functionId, loops, isEveryRound: isEveryRound(loops, around), pieces });
      };
      if (expression.kind === 'call' && expression.callee.kind === 'attribute') {
        const { name, object } = expression.callee;
        if ((adders.has(name) || piecewise.has(name)) && expression.arguments[0]) fill(object, piecewise.has(name) ? expression.arguments[0].value : undefined);
        else if (removing.test(name)) markEmptied(useOf(object));
        return;
      }
      const statement = around[around.length - 1];
      if (statement?.kind === 'delete' && expression.kind === 'subscript') markEmptied(useOf(expression.object));
      if (statement?.kind !== 'assign' || !statement.targets.includes(expression)) return;
      if (expression.kind === 'subscript') fill(expression.object);
      else useOf(expression)?.resets.push({ functionId, loops: loopsOf(expression, around) });
    });
  }
  return uses;
}

function markEmptied(use: Uses | undefined): void {
  if (use) use.isEmptied = true;
}

function loopsOf(expression: Expression, around: readonly FactsNode[]): readonly Loop[] {
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
  return statements.some((statement) => statement.kind === 'break' || statement.kind === 'continue' || statement.kind === 'return' || statement.kind === 'raise'
    || (statement.kind === 'if' && statement.branches.some(({ body }) => skips(body)))
    || (statement.kind === 'with' && skips(statement.body)));
}
