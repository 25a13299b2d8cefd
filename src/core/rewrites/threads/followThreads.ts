import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';
import { ownerOf } from '../names/owner';
import { breaks, type Objection } from '../objection';
import type { ThreadMaking } from './thread';

/** What a program does with threads that it makes. */
export interface ThreadUses {
  readonly isJoined: boolean;
  /** What it does with them that cannot be followed, or that a process does not have. */
  readonly objections: readonly Objection[];
}

/** What threads and processes have both. */
const sharedMembers = new Set(['start', 'join', 'is_alive', 'daemon']);
/** What may be done with a list of them. */
const listMembers = new Set(['append', 'clear', 'pop', 'remove', 'insert', 'extend']);
/** Functions that give the elements of what they are given, or a number. */
const passing: ReadonlySet<string> = new Set(['enumerate', 'zip', 'reversed', 'list', 'tuple', 'len', 'iter']);

/** A thread, or something that holds threads. */
type Followed = 'thread' | 'list';

/** Follows threads from where they are made through variables, attributes and lists. */
export function followThreads(facts: FileFacts, makings: readonly ThreadMaking[]): ThreadUses {
  const objections: Objection[] = [];
  const followed = new Set<string>();
  let isJoined = false;

  function foreign(expression: Expression, how: string): void {
    objections.push(breaks(`The thread ${how} (line ${String(expression.range.start.line + 1)}), and what is done with it there is not followed.`));
  }

  /** Something is known to be a thread, or to hold some: what does its place make of it? */
  function place(expression: Expression, around: readonly FactsNode[], functionId: number, what: Followed): void {
    const parent = around[around.length - 1];
    const outer = around.slice(0, -1);
    switch (parent?.kind) {
      case 'attribute':
        if (what === 'thread' && parent.name === 'join') isJoined = true;
        if (!(what === 'thread' ? sharedMembers : listMembers).has(parent.name)) foreign(expression, `is used by its \`${parent.name}\``);
        return;
      case 'subscript':
        if (what === 'list' && parent.object === expression) place(parent, outer, functionId, 'thread');
        else foreign(expression, 'is an index');
        return;
      case 'assign':
        if (parent.value === expression) for (const target of parent.targets) holder(target, functionId, what);
        return;
      case 'named':
        holder({ kind: 'name', name: parent.name, range: parent.range }, functionId, what);
        place(parent, outer, functionId, what);
        return;
      case 'augmented':
        if (parent.value === expression) holder(parent.target, functionId, 'list');
        return;
      case 'collection':
        place(parent, outer, functionId, 'list');
        return;
      case 'comprehension': {
        const clause = parent.clauses.find((each) => each.iterable === expression);
        if (clause) elements(clause.target, functionId);
        else if (parent.elements.includes(expression)) place(parent, outer, functionId, 'list');
        return;
      }
      case 'for':
        if (parent.iterable === expression) elements(parent.target, functionId);
        return;
      case 'call':
        argument(expression, parent, outer, functionId);
        return;
      case 'operator':
        if (!/^(is|is not|==|!=|not|in|not in|and|or)$/.test(parent.operator)) place(parent, outer, functionId, what);
        return;
      case 'if':
      case 'while':
      case 'expression':
      case 'delete':
        return;
      default:
        foreign(expression, parent?.kind === 'return' ? 'is returned to a caller' : 'is handed on');
    }
  }

  /** `threads.append(thread)` and `enumerate(threads)`. */
  function argument(expression: Expression, call: Extract<FactsNode, { kind: 'call' }>, outer: readonly FactsNode[], functionId: number): void {
    const { callee } = call;
    if (callee.kind === 'attribute' && listMembers.has(callee.name)) holder(callee.object, functionId, 'list');
    else if (callee.kind === 'name' && passing.has(callee.name) && ownerOf(facts, functionId, callee.name) === undefined) place(call, outer, functionId, 'list');
    else foreign(expression, 'is handed to a call');
  }

  /** Of `for i, thread in enumerate(threads)` it is the one that is used as a thread. */
  function elements(target: Expression, functionId: number): void {
    if (target.kind === 'collection') for (const element of target.elements) if (isUsedAsThread(facts, element)) elements(element, functionId);
    if (target.kind === 'name') variable(target.name, functionId, 'thread');
  }

  function holder(target: Expression, functionId: number, what: Followed): void {
    if (target.kind === 'name') variable(target.name, functionId, what);
    else if (target.kind === 'attribute') attribute(target, what);
    else if (target.kind === 'subscript') holder(target.object, functionId, 'list');
    else foreign(target, 'is unpacked');
  }

  function variable(name: string, functionId: number, what: Followed): void {
    const owner = ownerOf(facts, functionId, name) ?? functionId;
    const key = `${String(owner)} ${name} ${what}`;
    if (followed.has(key)) return;
    followed.add(key);
    uses((expression, inner) => expression.kind === 'name' && expression.name === name && (ownerOf(facts, inner, name) ?? inner) === owner, what);
  }

  /** Whatever object it is: an attribute of that name. */
  function attribute({ name }: Extract<Expression, { kind: 'attribute' }>, what: Followed): void {
    const key = `.${name} ${what}`;
    if (followed.has(key)) return;
    followed.add(key);
    uses((expression) => expression.kind === 'attribute' && expression.name === name, what);
  }

  function uses(isIt: (expression: Expression, functionId: number) => boolean, what: Followed): void {
    for (const scope of facts.functions) {
      walkExpressions(facts, scope, (expression, around) => {
        if (isIt(expression, scope.id)) place(expression, [...around], scope.id, what);
      });
    }
  }

  for (const { call, around, functionId } of makings) place(call, around, functionId, 'thread');
  return { isJoined, objections };
}

function isUsedAsThread(facts: FileFacts, target: Expression): boolean {
  let isUsed = false;
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const parent = around[around.length - 1];
      if (expression.kind === 'name' && target.kind === 'name' && expression.name === target.name && parent?.kind === 'attribute' && sharedMembers.has(parent.name)) isUsed = true;
    });
  }
  return isUsed;
}
