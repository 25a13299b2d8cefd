import type { Range } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';
import type { ClassFacts } from '../../python/facts/scope';
import { calleesOf, classNamed, classOf } from '../names/callee';
import { ownerOf } from '../names/owner';
import type { PoolFamily, PoolHolder, PoolMaking } from './pool';

/** What happens to a pool in one place. */
export type PoolUse =
  /** Work is handed to it. */
  | { readonly kind: 'task'; readonly call: CallExpression; readonly method: string; readonly functionId: number }
  /** The same for both kinds of pool: shut down, compared with None, … */
  | { readonly kind: 'harmless' }
  /** `reason` completes a refusal. */
  | { readonly kind: 'foreign'; readonly reason: string };

const taskMethods: Readonly<Record<PoolFamily, readonly string[]>> = {
  executor: ['submit', 'map'],
  multiprocessing: ['apply', 'apply_async', 'map', 'map_async', 'imap', 'imap_unordered', 'starmap', 'starmap_async'],
};
const harmlessMembers = ['shutdown', 'close', 'join', 'terminate', '__enter__', '__exit__', '_max_workers', '_processes'];

/** Everything that happens to a pool. */
export function usesOf(facts: FileFacts, pool: PoolMaking): readonly PoolUse[] {
  const { holder, family } = pool;
  const search: Search = { facts, family, followed: new Set() };
  switch (holder.kind) {
    case 'variable':
      return variableUses(search, holder);
    case 'attribute':
      return attributeUses(search, holder);
    case 'nobody':
      return usesOfExpression(search, (expression) => expression === pool.call);
    case 'elsewhere':
      return [{ kind: 'foreign', reason: `The pool ${holder.how}.` }];
  }
}

/** What is looked for, and through which parameters of functions it was followed already. */
interface Search {
  readonly facts: FileFacts;
  readonly family: PoolFamily;
  readonly followed: ReadonlySet<string>;
}

function variableUses(search: Search, { name, owner, within }: Extract<PoolHolder, { kind: 'variable' }>): readonly PoolUse[] {
  const { facts } = search;
  // Other `with` statements that use the same name for a pool of their own.
  const others = within ? [] : rangesOfOthers(facts, owner, name);
  return usesOfExpression(search, (expression, functionId) =>
    expression.kind === 'name' && expression.name === name && ownerOf(facts, functionId, name) === owner
      && (!within || isInside(expression.range, within)) && !others.some((other) => isInside(expression.range, other)));
}

function attributeUses(search: Search, { name, classId }: Extract<PoolHolder, { kind: 'attribute' }>): readonly PoolUse[] {
  const { facts } = search;
  return usesOfExpression(search, (expression, functionId) => {
    if (expression.kind !== 'attribute' || expression.name !== name) return false;
    const type = classOf(facts, functionId, expression.object);
    return !type || isRelated(facts, type, classId);
  });
}

/** Whether one class is the other, or inherits from it within the file, or the other way round. */
function isRelated(facts: FileFacts, type: ClassFacts, classId: number): boolean {
  const ancestors = (each: ClassFacts | undefined, depth = 0): readonly number[] =>
    !each || depth > 20 ? [] : [each.id, ...each.bases.flatMap((base) => ancestors(classNamed(facts, each.parent, base), depth + 1))];
  return ancestors(type).includes(classId) || ancestors(facts.classes[classId]).includes(type.id);
}

function usesOfExpression(search: Search, isPool: (expression: Expression, functionId: number) => boolean): readonly PoolUse[] {
  const { facts } = search;
  const uses: PoolUse[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (isPool(expression, scope.id)) uses.push(...classify(search, { pool: expression, functionId: scope.id }, around));
    });
  }
  return uses;
}

/** A place where a pool is named. */
interface Place {
  readonly pool: Expression;
  readonly functionId: number;
}

function classify(search: Search, place: Place, around: readonly FactsNode[]): readonly PoolUse[] {
  const { pool, functionId } = place;
  const parent = around[around.length - 1];
  const grandparent = around[around.length - 2];
  const name = nameOf(pool);
  switch (parent?.kind) {
    case 'attribute':
      if (grandparent?.kind === 'call' && grandparent.callee === parent && taskMethods[search.family].includes(parent.name)) {
        return [{ kind: 'task', call: grandparent, method: parent.name, functionId }];
      }
      if (harmlessMembers.includes(parent.name)) return [{ kind: 'harmless' }];
      return [{ kind: 'foreign', reason: `${name} is used as \`${nameText(pool)}.${parent.name}\`, which is not the same for a process pool or cannot be followed.` }];
    case 'call':
      return classifyArgument(search, place, parent);
    case 'with':
      return classifyWith(search, place, parent);
    case 'assign':
      return parent.value === pool ? [foreign(name, 'gets another name')] : [{ kind: 'harmless' }];
    case 'operator':
      return /^(is|is not|==|!=|not)$/.test(parent.operator) ? [{ kind: 'harmless' }] : [foreign(name, 'is part of an expression')];
    case 'if':
    case 'while':
    case 'delete':
      return [{ kind: 'harmless' }];
    case 'expression':
      return [{ kind: 'harmless' }];
    case 'return':
      return [foreign(name, 'is returned to a caller')];
    default:
      return [foreign(name, 'is handed on')];
  }
}

function classifyWith(search: Search, { pool, functionId }: Place, parent: Extract<FactsNode, { kind: 'with' }>): readonly PoolUse[] {
  const target = parent.items.find((item) => item.context === pool)?.target;
  if (!target) return [{ kind: 'harmless' }];
  if (target.kind !== 'name') return [foreign(nameOf(pool), 'gets another name')];
  const owner = ownerOf(search.facts, functionId, target.name) ?? functionId;
  return variableUses(search, { kind: 'variable', name: target.name, owner, within: parent.range });
}

/** `loop.run_in_executor(pool, f)` hands work over; a function of the file is followed by its parameter. */
function classifyArgument(search: Search, { pool, functionId }: Place, call: CallExpression): readonly PoolUse[] {
  const { facts, followed } = search;
  const { callee } = call;
  if (callee === pool) return [foreign(nameOf(pool), 'is called')];
  const position = call.arguments.findIndex((argument) => argument.value === pool);
  if (callee.kind === 'attribute' && callee.name === 'run_in_executor' && position === 0) {
    return [{ kind: 'task', call, method: 'run_in_executor', functionId }];
  }
  const argument = call.arguments[position];
  const [only, ...others] = calleesOf(facts, functionId, callee);
  const isPlain = !call.arguments.slice(0, position).some((each) => each.isSpread);
  if (only?.kind === 'function' && others.length === 0 && argument && isPlain && only.function.decorators.length === 0 && !only.function.isGenerator) {
    const parameters = only.receiver ? only.function.parameters.slice(1) : only.function.parameters;
    const parameter = argument.keyword === undefined ? parameters[position] : parameters.find((each) => each.name === argument.keyword);
    const key = `${String(only.function.id)} ${parameter?.name ?? ''}`;
    if (followed.has(key)) return [{ kind: 'harmless' }];
    if (parameter && (parameter.kind === 'positional' || parameter.kind === 'keyword-only') && !only.function.bindings[parameter.name] && !parameter.annotation) {
      return variableUses({ ...search, followed: new Set([...followed, key]) }, { kind: 'variable', name: parameter.name, owner: only.function.id, within: undefined });
    }
  }
  return [foreign(nameOf(pool), 'is handed to a call')];
}

function rangesOfOthers(facts: FileFacts, owner: number, name: string): readonly Range[] {
  const scope = facts.functions[owner];
  const ranges: Range[] = [];
  if (scope) {
    walkExpressions(facts, scope, (expression, around) => {
      const parent = around[around.length - 1];
      if (parent?.kind !== 'with') return;
      const item = parent.items.find((each) => each.context === expression);
      if (item?.target?.kind === 'name' && item.target.name === name) ranges.push(parent.range);
    });
  }
  return ranges;
}

function foreign(name: string, how: string): PoolUse {
  return { kind: 'foreign', reason: `${name} ${how}, and what is done with it there is not followed.` };
}

function nameOf(pool: Expression): string {
  return pool.kind === 'name' || pool.kind === 'attribute' ? `\`${nameText(pool)}\`` : 'The pool';
}

function nameText(pool: Expression): string {
  if (pool.kind === 'name') return pool.name;
  return pool.kind === 'attribute' ? `${nameText(pool.object)}.${pool.name}` : 'pool';
}

/** Whether a stretch of the text lies in another. */
export function isInside(inner: Range, outer: Range): boolean {
  const { start, end } = outer;
  const afterStart = inner.start.line > start.line || (inner.start.line === start.line && inner.start.column >= start.column);
  const beforeEnd = inner.end.line < end.line || (inner.end.line === end.line && inner.end.column <= end.column);
  return afterStart && beforeEnd;
}
