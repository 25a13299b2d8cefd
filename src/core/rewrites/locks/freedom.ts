import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import type { Analysis, Change } from '../effects/analysis';
import { summariseStatements } from '../effects/summarise';
import { repeatabilityOf } from '../guard/repeatable';
import { namesMentioned } from '../names/mentions';
import { ownerOf } from '../names/owner';
import type { Root } from '../values/origin';
import type { LockedBlock } from './lockedBlock';

/** Says what of a locked block has no need of the lock. */
export interface Freedom {
  /** Whether a statement neither changes what others see nor reads what the block, or a function of the file, changes. */
  isFree(statement: Statement): boolean;
  /** The callees of free code, as written, of which it is not known that they do nothing but give a result. */
  doubtful(statements: readonly Statement[]): readonly string[];
}

/** Built-ins that are over at once, whatever they are given. */
const quick = new Set(['len', 'str', 'int', 'float', 'bool', 'repr', 'abs', 'round', 'isinstance', 'tuple', 'divmod', 'format', 'print']);

/** Whether the call is known to take no time. */
export function isQuick({ callee }: CallExpression): boolean {
  return callee.kind === 'name' && quick.has(callee.name);
}

/** What is written somewhere under a lock keeps its lines together. */
const writing = /^(print|input|write|writelines|sys\.std(out|err)\.write)$/;

/** Looks at the block once, and at each part of it when it is asked about. */
export function createFreedom(analysis: Analysis, { functionId, lock, body }: LockedBlock): Freedom {
  const { facts, source } = analysis.file;
  const scope = facts.functions[functionId];
  const { changes: own } = summariseStatements(analysis, functionId, body);
  const shared = sharedVariables(analysis, functionId, own);
  const methods = facts.functions.filter(({ id, classId, name }) => classId !== undefined && name !== '__init__' && id !== functionId);
  const attributes = new Set([{ id: functionId, body }, ...methods].flatMap((part) => [...changedAttributes(analysis, part.id, part.body)]));
  const changedTexts = [source.slice(lock.range), ...own.flatMap(({ root }) => (root.kind === 'unknown' ? [root.name] : []))];

  function isFree(statement: Statement): boolean {
    if (!scope || leavesFrame(statement)) return false;
    const { changes, objections } = summariseStatements(analysis, functionId, [statement]);
    if (changes.length > 0 || objections.some(({ kind }) => kind === 'breaks')) return false;
    const repeatability = repeatabilityOf(analysis, { ...scope, body: [statement] });
    if (repeatability.kind === 'other' && writing.test(repeatability.call)) return false;
    return !readsShared(statement);
  }

  function readsShared({ range }: Statement): boolean {
    const span = source.spanOf(range);
    const text = source.text.slice(span.start, span.end);
    if (changedTexts.some((part) => text.includes(part))) return true;
    const words = source.tokensIn(span).filter(({ kind }) => kind !== 'comment');
    const isReadAttribute = words.some((word, index) => words[index - 1]?.text === '.' && attributes.has(word.text));
    return isReadAttribute || namesMentioned(source, span).some((name) => shared.has(variableKey(ownerOf(facts, functionId, name.text), name.text)));
  }

  return {
    isFree,
    doubtful(statements) {
      const calls = statements.flatMap(callsIn).filter((call) => scope && repeatabilityOf(analysis, { ...scope, body: [statementOf(call)] }).kind !== 'same');
      return [...new Set(calls.map(({ callee }) => source.slice(callee.range)).filter((text) => /^[\w.]+$/.test(text)))];
    },
  };
}

/** Variables that the block changes, or that any function of the file does. */
function sharedVariables(analysis: Analysis, functionId: number, own: readonly Change[]): ReadonlySet<string> {
  const here = own.map(({ root }) => rootKey(root, functionId));
  const elsewhere = analysis.file.facts.functions.filter(({ kind }) => kind !== 'module')
    .flatMap(({ id }) => analysis.summaryOf(id).changes.filter(({ root }) => root.kind !== 'parameter').map(({ root }) => rootKey(root, id)));
  return new Set([...here, ...elsewhere].filter((key) => !key.endsWith(' self')));
}

/** A change of `self.total` is one of `self`, whose other attributes may be read all the same. */
function changedAttributes(analysis: Analysis, functionId: number, body: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (statement: Statement): void => {
    if (summariseStatements(analysis, functionId, [statement]).changes.some(({ root }) => root.name === 'self' || root.kind === 'unknown')) {
      for (const target of targetsOf(statement)) collect(target);
      for (const value of valuesOf(statement)) collectReceivers(value);
    }
    for (const block of blocksIn(statement)) block.forEach(visit);
  };
  const collect = (expression: Expression): void => {
    if (expression.kind === 'attribute') names.add(expression.name);
    for (const part of partsIn(expression)) collect(part);
  };
  const collectReceivers = (expression: Expression): void => {
    if (expression.kind === 'call' && expression.callee.kind === 'attribute') collect(expression.callee.object);
    for (const part of partsIn(expression)) collectReceivers(part);
  };
  body.forEach(visit);
  return names;
}

function rootKey({ kind, name, owner }: Root, functionId: number): string {
  return variableKey(kind === 'global' ? 0 : kind === 'closure' ? owner : functionId, name);
}

function variableKey(owner: number | undefined, name: string): string {
  return `${String(owner)} ${name}`;
}

/** What hands the turn to somebody else in between, or makes a name that others may keep. */
function leavesFrame(statement: Statement): boolean {
  if (statement.kind === 'function' || statement.kind === 'class' || statement.kind === 'import' || statement.kind === 'match') return true;
  return [...targetsOf(statement), ...valuesOf(statement)].some(yields) || blocksIn(statement).some((block) => block.some(leavesFrame));
}

function yields(expression: Expression): boolean {
  return expression.kind === 'yield' || expression.kind === 'await' || expression.kind === 'lambda' || partsIn(expression).some(yields);
}

/** Whether it calls something or goes through a loop: what does neither takes no time. */
export function takesTime(statement: Statement): boolean {
  if (statement.kind === 'for' || statement.kind === 'while') return true;
  return valuesOf(statement).some(takesTimeIn) || blocksIn(statement).some((block) => block.some(takesTime));
}

function takesTimeIn(expression: Expression): boolean {
  if (expression.kind === 'comprehension' || (expression.kind === 'call' && !isQuick(expression))) return true;
  return partsIn(expression).some(takesTimeIn);
}

function callsIn(statement: Statement): readonly CallExpression[] {
  const inside = (expression: Expression): readonly CallExpression[] => [...(expression.kind === 'call' ? [expression] : []), ...partsIn(expression).flatMap(inside)];
  return [...[...targetsOf(statement), ...valuesOf(statement)].flatMap(inside), ...blocksIn(statement).flatMap((block) => block.flatMap(callsIn))];
}

/** A value by itself, as a statement. */
export function statementOf(value: Expression): Statement {
  return { kind: 'expression', value, range: value.range };
}
