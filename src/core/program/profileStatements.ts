import type { Range } from '../domain/position';
import type { Expression } from '../python/facts/expression';
import type { AssignStatement, ForStatement, IfBranch, IfStatement, Statement, TryStatement, WhileStatement, WithStatement } from '../python/facts/statement';
import { addCosts, costOf, loopCost, ofSmallArrays, scaleCost, wholeSeconds, type Cost } from './cost';
import { decide } from './decided';
import { perStep } from './environmentSteps';
import { writtenName } from './writtenName';
import { isFirstTime } from './firstTime';
import { makesGenerator } from './makesGenerator';
import type { Frame, Meaning } from './meaning';
import { boundMethods } from './boundMethods';
import { nowAndThen } from './nowAndThen';
import { oneRound } from './oneRound';
import { isPause, secondsOfOnePause } from './pause';
import type { BranchNode, LoopNode, ProfileNode, Profiler } from './profile';
import { pythonCosts } from './pythonCosts';
import { whenFailed } from './retries';
import { continuesOuter } from './scannerLoop';
import { isTakenStepwise } from './stepwise';
import { forIterations, iterations, whileIterations, type TripCount } from './tripCount';

/** An `except` block is what happens when things go wrong: however dear it is, it says nothing of the work. */
const handlerLikelihood = 0;

/** What a block costs, statement by statement. */
export function profileStatements(profiler: Profiler, statements: readonly Statement[], frame: Frame): readonly ProfileNode[] {
  return statements.flatMap((statement) => profileStatement(profiler, statement, frame));
}

function profileStatement(profiler: Profiler, statement: Statement, frame: Frame): readonly ProfileNode[] {
  const { range } = statement;
  const evaluate = (expressions: readonly Expression[], own: number) => own === 0
    ? expressions.flatMap((expression) => profiler.expression(expression, frame))
    : [python(range, own), ...expressions.flatMap((expression) => profiler.expression(expression, frame))];
  switch (statement.kind) {
    case 'expression':
      return isGeneratorCall(profiler, statement.value, frame) ? [python(range, pythonCosts.call)] : evaluate([statement.value], 0);
    case 'assign':
      if (isMadeForSteps(profiler, statement, frame)) return [python(range, pythonCosts.call + pythonCosts.assignment)];
      return [...evaluate(statement.value ? [statement.value] : [], pythonCosts.assignment), ...statement.targets.filter((target) => target.kind !== 'name').flatMap((target) => profiler.target(target, frame))];
    case 'augmented':
      return [...evaluate([statement.value, statement.target], pythonCosts.operator + pythonCosts.assignment), ...profiler.augmented(statement, frame)];
    case 'return':
      return evaluate(statement.value ? [statement.value] : [], 0);
    case 'raise':
      return evaluate(statement.values, pythonCosts.raise);
    case 'assert':
      return evaluate(statement.values, 0);
    case 'delete':
      return statement.values.flatMap((value) => profiler.deleted(value, frame));
    case 'for':
      return profileFor(profiler, statement, frame);
    case 'while':
      return profileWhile(profiler, statement, frame);
    case 'if':
      return profileIf(profiler, statement, frame);
    case 'with':
      return profileWith(profiler, statement, frame);
    case 'try':
      return profileTry(profiler, statement, frame);
    case 'match':
      return [...profiler.expression(statement.subject, frame), ...statement.cases.map((body) =>
        branch(range, profiler.statements(body, frame), 1 / statement.cases.length))];
    case 'import':
      return [python(range, pythonCosts.import)];
    default:
      return [];
  }
}

/** Whether a generator is made here that does its work item by item where it is taken from: each `next` has its share. */
function isMadeForSteps(profiler: Profiler, { targets: [target, ...others], value }: AssignStatement, frame: Frame): boolean {
  if (!value || others.length > 0 || target?.kind !== 'name' || !isGeneratorCall(profiler, value, frame)) return false;
  return isTakenStepwise(profiler.evaluator.program.file(frame.path), profiler.evaluator.functionFacts(frame), target.name);
}

/** A generator that is made and dropped does nothing at all. */
function isGeneratorCall({ evaluator }: Profiler, value: Expression, frame: Frame): boolean {
  if (value.kind !== 'call') return false;
  const callees = evaluator.meaningsOf(value.callee, frame);
  return callees.length > 0 && callees.every((callee) => makesGenerator(evaluator, callee));
}

function profileFor(profiler: Profiler, loop: ForStatement, frame: Frame): readonly ProfileNode[] {
  const trips = forIterations(profiler.evaluator, loop, frame);
  const rounds = profiler.evaluator.meaningsOf(loop.iterable, frame).flatMap((iterable) => oneRound(profiler, iterable, loop.iterable, frame));
  return [
    ...asFarAsGone(profiler, loop, trips, frame),
    ...loopWithLastRound(loop.range, trips, [python(headOf(loop.range), pythonCosts.round), ...rounds, ...bodyOf(profiler, loop, frame)]),
    ...profiler.statements(loop.orElse, frame),
  ];
}

/** What a loop goes through, in a generator as far as it goes: `for node in self.nodes(): … if len(found) == 16: break`. */
function asFarAsGone(profiler: Profiler, { iterable, range }: ForStatement, trips: TripCount, frame: Frame): readonly ProfileNode[] {
  const nodes = profiler.expression(iterable, frame);
  const all = iterations(profiler.evaluator, iterable, frame);
  const isGenerator = profiler.evaluator.meaningsOf(iterable, frame).every((meaning) => meaning.kind === 'collection' && meaning.type === 'generator');
  if (!isGenerator || trips.count >= all.count) return nodes;
  const each = scaleCost(addCosts(nodes.map(({ cost }) => cost)), 1 / all.count);
  return [{ ...branch(range, nodes, 1), cost: trips.isExact ? scaleCost(each, trips.count) : loopCost(each, trips.count), isPart: true }];
}

/** The rounds of the loop around stand for those of one that goes on where it is. */
const roundsOfContinuing: TripCount = { count: 1, isExact: false, isEndless: false };

function profileWhile(profiler: Profiler, loop: WhileStatement, frame: Frame): readonly ProfileNode[] {
  const trips = continuesOuter(profiler.evaluator.functionFacts(frame), loop) ? roundsOfContinuing : whileIterations(profiler.evaluator, loop, frame);
  const condition = profiler.expression(loop.condition, frame);
  const children = [python(headOf(loop.range), pythonCosts.round), ...condition, ...bodyOf(profiler, loop, frame)];
  return [
    // A wait for another thread costs what one for an event does, however often it looks.
    ...(isPause(loop) ? [{ ...loopNode(loop.range, trips, children), cost: costOf('idle', secondsOfOnePause) }] : loopWithLastRound(loop.range, trips, children)),
    ...profiler.statements(loop.orElse, frame),
  ];
}

function bodyOf(profiler: Profiler, loop: ForStatement | WhileStatement, frame: Frame): readonly ProfileNode[] {
  const failed = whenFailed(loop);
  const usual = loop.body.slice(0, loop.body.length - failed.length);
  return withTimedBranches([
    ...profiler.statements(usual, frame),
    ...(failed.length === 0 ? [] : [branch(loop.range, profiler.statements(failed, frame), handlerLikelihood)]),
  ]);
}

function profileIf(profiler: Profiler, statement: IfStatement, frame: Frame): readonly ProfileNode[] {
  const { open, sure } = openBranches(profiler, statement, frame);
  const conditions = open.flatMap((each) => (each.condition ? profiler.expression(each.condition, frame) : []));
  const scope = profiler.evaluator.functionFacts(frame);
  const [first, usual] = [open.filter((each) => isFirstTime(each, scope)), open.filter((each) => !isFirstTime(each, scope))];
  const rare = usual.map((each) => (each.condition && each !== sure ? nowAndThen(profiler.evaluator, each.condition, each.body, frame) : undefined));
  // Without one that is sure there is one more way: none of them.
  const others = usual.filter((each, index) => rare[index] === undefined && !givesUp(each)).length + (sure ? 0 : 1);
  const left = Math.max(0, 1 - rare.reduce((sum, each) => sum + (each?.likelihood ?? 0), 0));
  return [
    ...conditions,
    ...usual.map((each, index): ProfileNode => {
      const { likelihood = givesUp(each) ? handlerLikelihood : left / others, everySeconds } = rare[index] ?? {};
      const node = branch(statement.range, profiler.statements(each.body, frame), likelihood);
      const leaves = leftBy(each.body.at(-1));
      return { ...node, ...(everySeconds === undefined ? {} : { everySeconds }), ...(leaves ? { leaves } : {}) };
    }),
    ...first.map((each) => firstTime(statement.range, profiler.statements(each.body, frame))),
  ];
}

/** What ends a search or an answer rather than tells that something went wrong: `raise StopIteration`, `raise Return(found)`. */
const noErrors = /(Return|Stop\w*|Exit\w*|Found|Redirect\w*|Done|Finish\w*|Success\w*)$/;

/** Whether a branch tells that things went wrong: whatever it does before, a picture of it to look at, says nothing of the work. */
function givesUp({ body }: IfBranch): boolean {
  const last = body.at(-1);
  if (last?.kind !== 'raise') return false;
  const [raised] = last.values;
  return raised === undefined || !noErrors.test(writtenName(raised.kind === 'call' ? raised.callee : raised));
}

/** The branches that this call can take, up to the first that it must take: an `else`, or one whose condition is known to hold. */
function openBranches(profiler: Profiler, statement: IfStatement, frame: Frame): { readonly open: readonly IfBranch[]; readonly sure: IfBranch | undefined } {
  const open: IfBranch[] = [];
  for (const each of statement.branches) {
    const decided = each.condition ? decide(profiler.evaluator, each.condition, frame) : true;
    if (decided !== false) open.push(each);
    if (decided === true) return { open, sure: each };
  }
  return { open, sure: undefined };
}

function profileWith(profiler: Profiler, statement: WithStatement, frame: Frame): readonly ProfileNode[] {
  const contexts = statement.items.flatMap((item) => [
    ...profiler.expression(item.context, frame),
    ...profiler.evaluator.meaningsOf(item.context, frame).flatMap((context) => enterAndLeave(profiler, context, item.context, frame)),
  ]);
  return [python(headOf(statement.range), pythonCosts.block), ...contexts, ...profiler.statements(statement.body, frame)];
}

function enterAndLeave(profiler: Profiler, context: Meaning, written: Expression, frame: Frame): readonly ProfileNode[] {
  const call = { kind: 'call', callee: written, arguments: [], range: written.range } as const;
  if (context.kind === 'external-instance' && profiler.evaluator.program.knowledge.find(`${context.type}.__enter__`)) {
    return [profiler.call({ kind: 'external', name: `${context.type}.__enter__`, self: context }, { call, frame })];
  }
  if (context.kind !== 'instance') return [];
  return ['__enter__', '__exit__'].flatMap((name) => boundMethods(profiler.evaluator, context, name)).map((method) => profiler.call(method, { call, frame }));
}

function profileTry(profiler: Profiler, statement: TryStatement, frame: Frame): readonly ProfileNode[] {
  return [
    python(headOf(statement.range), pythonCosts.block),
    ...profiler.statements(statement.body, frame),
    ...statement.handlers.map((handler) => branch(statement.range, profiler.statements(handler, frame), handlerLikelihood)),
    ...profiler.statements(statement.orElse, frame),
    ...profiler.statements(statement.finally, frame),
  ];
}

/** Python work at a place. */
export function python(range: Range, seconds: number): ProfileNode {
  return { kind: 'python', range, cost: costOf('held', seconds) };
}

/** From so many rounds on a loop is taken to work on pieces rather than to repeat the whole. */
const manyRounds = 30;

/** What the last statement of a block leaves if nothing goes wrong in it: `if fits(backend): try: return backend.read() except OSError: …`. */
function leftBy(last: Statement | undefined): BranchNode['leaves'] {
  switch (last?.kind) {
    case 'return':
      return 'function';
    case 'break':
      return 'loop';
    case 'with':
      return leftBy(last.body.at(-1));
    case 'try':
      return leftBy((last.orElse.length > 0 ? last.orElse : last.body).at(-1));
    default:
      return undefined;
  }
}

/**
 * A loop, and behind it what its body does when it leaves it: `if found: save(); return` is done once
 * however many rounds there are, and where it returns however many loops there are around it.
 */
function loopWithLastRound(range: Range, trips: TripCount, children: readonly ProfileNode[]): readonly ProfileNode[] {
  const last = children.filter(isBranch).filter(({ leaves }) => leaves !== undefined);
  const rounds = children.filter((node) => !isBranch(node) || node.leaves === undefined);
  return [loopNode(range, trips, rounds), ...last.map((node) => (node.leaves === 'function' ? node : { ...node, leaves: undefined }))];
}

/** The rounds between two of what is done whenever some time has passed take that time, or a round takes longer than it. */
function withTimedBranches(nodes: readonly ProfileNode[]): readonly ProfileNode[] {
  const others = nodes.filter((node) => !isBranch(node) || node.everySeconds === undefined);
  if (others.length === nodes.length) return nodes;
  const round = wholeSeconds(addCosts(others.map(({ cost }) => cost)));
  return nodes.map((node) => (isBranch(node) && node.everySeconds !== undefined
    ? { ...branch(node.range, node.children, Math.min(1, round / node.everySeconds)), everySeconds: node.everySeconds } : node));
}

function isBranch(node: ProfileNode): node is BranchNode {
  return node.kind === 'branch';
}

/** What one round of a loop costs: with many of them it works on pieces. */
export function costOfRound(cost: Cost, trips: TripCount): Cost {
  return trips.count >= manyRounds && !trips.isEndless ? ofSmallArrays(cost) : cost;
}

/** All rounds of a loop. */
export function loopNode(range: Range, trips: TripCount, round: readonly ProfileNode[]): LoopNode {
  const children = perStep(round);
  const sum = addCosts(children.map((child) => child.cost));
  const once = children.some(takesItem) ? sum : costOfRound(sum, trips);
  return { kind: 'loop', range, trips, children, cost: trips.isExact || trips.isEndless || trips.isTypical ? scaleCost(once, trips.count) : loopCost(once, trips.count) };
}

/** Whether something waits for the next item of a queue: in each round it is given a whole one, however the loop is written. */
function takesItem(node: ProfileNode): boolean {
  if (node.kind === 'branch') return node.children.some(takesItem);
  return node.kind === 'library' && node.cost.idle.length > 0 && /(^|\.)get$/.test(node.name);
}

/** Nodes that run only sometimes. */
export function branch(range: Range, children: readonly ProfileNode[], likelihood: number): BranchNode {
  return { kind: 'branch', range, likelihood, children, cost: scaleCost(addCosts(children.map((child) => child.cost)), likelihood) };
}

/** What a call does that may have several callees, each as likely. */
export function choice(range: Range, callees: readonly ProfileNode[]): BranchNode {
  return { ...branch(range, callees, 1 / callees.length), isChoice: true };
}

/**
 * How likely a run is the first one of many. What is only done then (loading a model, connecting)
 * says nothing of what the others cost.
 */
const firstTimeLikelihood = 0.01;

/** Nodes that only the first run has. */
export function firstTime(range: Range, children: readonly ProfileNode[]): BranchNode {
  return { ...branch(range, children, firstTimeLikelihood), isFirstTime: true };
}

/** The first line of a statement: its own work stands there, not in its body. */
function headOf(range: Range): Range {
  return { start: range.start, end: range.start };
}
