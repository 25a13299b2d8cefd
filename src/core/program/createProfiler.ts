import type { Expression } from '../python/facts/expression';
import type { Basis } from './basis';
import { compilationOf, compiledSpeedup } from './compiled';
import { addCosts, compiledCost, costOf, loopCost, scaleCost, type Cost } from './cost';
import { countedCalls, countsDown } from './countedRecursion';
import type { Evaluator } from './evaluator';
import { frameKey, meaningKey, type Frame, type FunctionMeaning } from './meaning';
import { walksArgument, walksNamedParts } from './nestedWalk';
import { innerNodes, type FunctionProfile, type ProfileNode, type Profiler } from './profile';
import { profileCall, profileCallback } from './profileCalls';
import { profileAugmented, profileDeleted, profileExpression, profileTarget } from './profileExpressions';
import { profileStatements } from './profileStatements';
import { unresolvedCallSeconds } from './pythonCosts';
import { createNumbering, emptyReach, reaches, united, withNumber, type Reach } from './reach';

/** Longer chains of calls are not followed to their end. */
const maximumCallDepth = 30;

/** Below every place on the stack: what met the limit is good for this one question only. */
const beyondStack = -1;

/**
 * How often a recursive function calls itself in all. One that does so once takes a few steps; one
 * that does so in a loop or at two places walks a tree, or, when it counts down towards the end
 * (`fib(n - 1) + fib(n - 2)`), searches through one that doubles at each level.
 */
const chainGuess = 5;
const treeGuess = 1000;

/** A nested value that is walked in a loop over its parts has as many as a collection has elements. */
const walkGuess = 100;
const searchGuess = 1_000_000;

interface OpenFunction {
  /** Without its arguments: a function that calls itself with others is recursive all the same. */
  readonly identity: string;
  readonly number: number;
  /** The lowest place on the stack that the function leads back to. */
  lowest: number;
  isRecursive: boolean;
  selfCalls: number;
  /** The functions found so far that it calls and that lead back to it, or below it. */
  readonly component: Set<string>;
  /** What was found so far. */
  leads: Leads;
}

/** Where a function leads. */
interface Leads {
  /** The functions to which it does, itself among them, however they are called. */
  readonly reach: Reach;
  /** How many calls the longest chain of calls has that begins in it. */
  readonly height: number;
}

interface OpenCallback {
  readonly number: number;
  /** Of the function that was open last when it was asked for. */
  readonly place: number;
}

interface Remembered {
  readonly profile: FunctionProfile;
  readonly leads: Leads;
  readonly basis: Basis;
}

/** A member of a component whose root is still open. */
interface Provisional extends Remembered {
  readonly lowest: number;
  /** The function itself and those with which it calls in a circle. */
  readonly component: ReadonlySet<string>;
}

/**
 * A profiler that remembers.
 *
 * Functions that call each other in a circle form a strongly connected component (Tarjan 1972): its
 * members' profiles miss whatever was still open, so they are remembered only until the component's
 * root is done; and a profile is used only where no function is open that it leads to, since that one
 * would then be the root, or be called by itself with other arguments. What is remembered for good is
 * therefore the same in whatever order it is asked for, and a finding in the editor is the finding in CI.
 */
export function createProfiler(evaluator: Evaluator): Profiler {
  const finished = new Map<string, Remembered>();
  /** Those that will be others once the service has read what they lack. */
  const pendingOnes = new Map<string, Remembered>();
  let generation = evaluator.program.generation;
  const provisional = new Map<string, Provisional>();
  const stack: OpenFunction[] = [];
  const numbering = createNumbering();
  /** Callables that C code calls, whose cost is being asked for: one can lead back to itself (`f = partial(map, f)`). */
  const openCallbacks = new Map<Expression, OpenCallback>();

  const profiler: Profiler = {
    evaluator,
    forget(change) {
      const isTouched = evaluator.notes.touchedBy(change);
      for (const [key, { basis }] of finished) if (isTouched(basis)) finished.delete(key);
      pendingOnes.clear();
      provisional.clear();
      evaluator.forget(change);
    },
    function: (callee, frame) => profileFunction(callee, frame),
    statements: (statements, frame) => profileStatements(profiler, statements, frame),
    expression: (expression, frame) => profileExpression(profiler, expression, frame),
    target: (target, frame) => profileTarget(profiler, target, frame),
    deleted: (target, frame) => profileDeleted(profiler, target, frame),
    augmented: (statement, frame) => profileAugmented(profiler, statement, frame),
    call: (callee, call) => profileCall(profiler, callee, call),
    task(callee, call) {
      const place = callee.kind === 'function' ? stack.findIndex((open) => open.identity === identityOf(callee)) : -1;
      if (place < 0) return profiler.call(callee, call);
      leadsBackTo(place);
      return undefined;
    },
    callback(callable, call, frame) {
      const opened = openCallbacks.get(callable);
      if (opened) {
        leadsBackTo(opened.place);
        return undefined;
      }
      const { line, column } = callable.range.start;
      const number = numbering.numberOf(`${frame.path}:${String(line)}:${String(column)}`);
      openCallbacks.set(callable, { number, place: stack.length - 1 });
      const node = profileCallback(profiler, callable, call, frame);
      openCallbacks.delete(callable);
      leadsTo({ reach: withNumber(emptyReach, number), height: 0 });
      return node;
    },
  };
  return profiler;

  function profileFunction(callee: FunctionMeaning, frame: Frame): FunctionProfile {
    const key = profileKey(callee, frame);
    if (generation !== evaluator.program.generation) forgetPending();
    const pending = pendingOnes.get(key);
    const known = finished.get(key) ?? pending;
    // Where one is open that it leads to, the function is profiled as it would be had that been entered first.
    if (known && stack.length + known.leads.height < maximumCallDepth && !leadsToOpen(known.leads.reach)) {
      if (known === pending) evaluator.notePending();
      evaluator.notes.note(known.basis);
      leadsTo(known.leads);
      return known.profile;
    }
    const place = stack.findIndex((open) => open.identity === identityOf(callee));
    if (place >= 0) return reenter(callee, place);
    const temporary = provisional.get(key);
    if (temporary) {
      leadsBackTo(temporary.lowest, temporary.component);
      leadsTo(temporary.leads);
      evaluator.notes.note(temporary.basis);
      return temporary.profile;
    }
    if (stack.length >= maximumCallDepth) {
      leadsBackTo(beyondStack);
      return { ...emptyProfile(evaluator, callee), cost: costOf('unknown', unresolvedCallSeconds) };
    }
    return enter(callee, frame, key);
  }

  function enter(callee: FunctionMeaning, frame: Frame, key: string): FunctionProfile {
    const pending = evaluator.pendingAnswers;
    const identity = identityOf(callee);
    const number = numbering.numberOf(identity);
    const open: OpenFunction = { identity, number, lowest: stack.length, isRecursive: false, selfCalls: 0, component: new Set(), leads: { reach: withNumber(emptyReach, number), height: 0 } };
    const place = stack.length;
    stack.push(open);
    evaluator.notes.begin();
    evaluator.notes.note(evaluator.mentions.ofFrame(frame));
    const facts = evaluator.functionFacts(callee);
    const nodes = facts ? profiler.statements(facts.body, frame) : [];
    stack.pop();
    const sum = facts ? addCosts(nodes.map((node) => node.cost)) : costOf('unknown', unresolvedCallSeconds);
    const compilation = facts ? compilationOf(evaluator, facts, callee.path) : undefined;
    const circle: Circle = { identity, members: open.component };
    const walks = open.isRecursive && nodes.some((node) => loopsToItself(node, circle, 0));
    const ways = open.isRecursive ? nodes.flatMap((node) => waysToItself(node, circle, 0)) : [];
    const isWalk = walks ? walksArgument(evaluator, callee) : open.isRecursive && !countsDown(evaluator, callee) && walksNamedParts(evaluator, callee);
    const perCall = walks ? costPerNode(nodes, circle) : sum;
    const once = compilation ? compiledCost(perCall, compilation, 1 / compiledSpeedup) : perCall;
    const profile: FunctionProfile = {
      ...emptyProfile(evaluator, callee),
      nodes: compilation && facts ? [{ kind: 'compiled', range: facts.nameRange, compilation, cost: once }] : nodes,
      cost: open.isRecursive && !isSeldom(ways) ? allCalls(once, callee, frame, { walks, isWalk, selfCalls: oftenIn(ways, open.selfCalls) }) : once,
      isRecursive: open.isRecursive,
      walksNested: isWalk || (walks && !countsDown(evaluator, callee)),
      isWalk,
    };
    open.component.add(identity);
    leadsTo(open.leads);
    const remembered: Remembered = { profile, leads: open.leads, basis: evaluator.notes.end() };
    if (open.lowest < place) {
      leadsBackTo(open.lowest, open.component);
      provisional.set(key, { ...remembered, lowest: open.lowest, component: open.component });
    } else {
      // What led back to this function was remembered without it.
      forgetProvisional(place);
      (evaluator.pendingAnswers === pending ? finished : pendingOnes).set(key, remembered);
    }
    if (place === 0) provisional.clear();
    return profile;
  }

  /** What all calls cost that one call of a recursive function leads to. */
  function allCalls(once: Cost, callee: FunctionMeaning, frame: Frame, recursion: Recursion): Cost {
    const calls = recursion.walks ? undefined : countedCalls(evaluator, callee, frame, recursion.selfCalls);
    return calls === undefined ? loopCost(once, roundsOf(evaluator, callee, recursion)) : scaleCost(once, calls);
  }

  function forgetPending(): void {
    generation = evaluator.program.generation;
    pendingOnes.clear();
  }

  function forgetProvisional(place: number): void {
    for (const [key, { lowest }] of provisional) if (lowest >= place) provisional.delete(key);
  }

  /** A call of a function that is still being profiled: the round that is under way stands for all. */
  function reenter(callee: FunctionMeaning, place: number): FunctionProfile {
    const open = stack[place];
    if (open) {
      open.isRecursive = true;
      open.selfCalls++;
    }
    leadsBackTo(place);
    return emptyProfile(evaluator, callee);
  }

  function leadsToOpen(reach: Reach): boolean {
    return stack.some(({ number }) => reaches(reach, number)) || [...openCallbacks.values()].some(({ number }) => reaches(reach, number));
  }

  function leadsTo({ reach, height }: Leads): void {
    const current = stack[stack.length - 1];
    if (current) current.leads = { reach: united(current.leads.reach, reach), height: Math.max(current.leads.height, height + 1) };
  }

  function leadsBackTo(place: number, component: ReadonlySet<string> = new Set()): void {
    const current = stack[stack.length - 1];
    if (!current) return;
    current.lowest = Math.min(current.lowest, place);
    for (const identity of component) current.component.add(identity);
  }
}

function identityOf(callee: FunctionMeaning): string {
  return `${callee.path} ${String(callee.functionId)}${callee.closure ? ` in ${frameKey(callee.closure)}` : ''}`;
}

interface Recursion {
  /** Whether it calls itself in a loop. */
  readonly walks: boolean;
  /** Whether it does so for the parts of what it is given, in that loop or by their names. */
  readonly isWalk: boolean;
  readonly selfCalls: number;
}

function roundsOf(evaluator: Evaluator, callee: FunctionMeaning, { walks, isWalk, selfCalls }: Recursion): number {
  if (!walks && selfCalls <= 1) return chainGuess;
  if (!isWalk && countsDown(evaluator, callee)) return searchGuess;
  return walks || isWalk ? walkGuess : treeGuess;
}

/** A function that calls itself, and those through which it does. */
interface Circle {
  readonly identity: string;
  readonly members: ReadonlySet<string>;
}

/**
 * What one call of a function that calls itself costs: the loop over the branches of a node has, over
 * the whole tree, a round for each node, and so one for each call.
 */
function costPerNode(nodes: readonly ProfileNode[], circle: Circle, depth = 0): Cost {
  return addCosts(nodes.map((node) => (loopsToItself(node, circle, depth) ? costPerNode(innerNodes(node), circle, depth + 1) : node.cost)));
}

/** Whether a node holds a loop in which the function is called again, here or in a function of its circle. */
function loopsToItself(node: ProfileNode, circle: Circle, depth: number, isInLoop = false): boolean {
  if (node.kind === 'call' && node.callee.identity === circle.identity) return isInLoop;
  if (depth > maximumCircleDepth || (node.kind === 'call' && !circle.members.has(node.callee.identity)) || isSeldomBranch(node)) return false;
  const inside = isInLoop || (node.kind === 'loop' && node.trips.count > 1);
  return innerNodes(node).some((child) => loopsToItself(child, circle, depth + 1, inside));
}

/** Whether a function calls itself only where it mostly does not come: `def history(repair=False): if repair: … self.history(…)`. */
function isSeldom(ways: readonly HowOften[]): boolean {
  return ways.length > 0 && !ways.includes('often');
}

/** At how many places it does so where it mostly comes; not all of them are seen through what others call. */
function oftenIn(ways: readonly HowOften[], selfCalls: number): number {
  return ways.includes('seldom') ? Math.min(selfCalls, ways.filter((way) => way === 'often').length) : selfCalls;
}

type HowOften = 'often' | 'seldom';

function waysToItself(node: ProfileNode, circle: Circle, depth: number, howOften: HowOften = 'often'): readonly HowOften[] {
  if (node.kind === 'call' && node.callee.identity === circle.identity) return [howOften];
  if (depth > maximumCircleDepth || (node.kind === 'call' && !circle.members.has(node.callee.identity))) return [];
  const inside = isSeldomBranch(node) ? 'seldom' : howOften;
  return innerNodes(node).flatMap((child) => waysToItself(child, circle, depth + 1, inside));
}

function isSeldomBranch(node: ProfileNode): boolean {
  return node.kind === 'branch' && node.likelihood <= seldomLikelihood;
}

/** A branch of this likelihood or less is one of an error, of an option that is off, of what comes now and then. */
const seldomLikelihood = 0.1;

/** Blocks, calls and loops within each other beyond this are not looked through. */
const maximumCircleDepth = 12;

function emptyProfile(evaluator: Evaluator, callee: FunctionMeaning): FunctionProfile {
  const facts = evaluator.functionFacts(callee);
  const start = { line: 0, column: 0 };
  return {
    identity: identityOf(callee),
    name: facts ? readableName(facts.qualifiedName) : 'unknown',
    definition: { path: callee.path, range: facts?.nameRange ?? { start, end: start } },
    nodes: [],
    cost: costOf('held', 0),
    isRecursive: false,
    isAsync: facts?.isAsync ?? false,
  };
}

/** "main.<locals>.work" → "work", "Worker.run" stays, "<lambda>" → "lambda". */
export function readableName(qualifiedName: string): string {
  return (qualifiedName.split('.<locals>.').pop() ?? qualifiedName).replace('<lambda>', 'lambda');
}

/** Equal for frames in which the function costs the same. */
function profileKey(callee: FunctionMeaning, frame: Frame): string {
  const parts = [...(frame.arguments ?? [])].map(([name, meanings]) => `${name}=${meanings.map(meaningKey).join('|')}`);
  return `${callee.path} ${String(callee.functionId)} ${parts.join()}${frame.outer ? ` in ${frameKey(frame.outer)}` : ''}`;
}
