import type { Accident } from '../domain/accident';
import type { Evidence } from '../domain/evidence';
import type { HeatLine } from '../domain/fileReport';
import { isBefore, type Location } from '../domain/position';
import type { ScenarioDetails } from '../domain/scenario';
import { siteIdAt, type AskedAgain, type Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import { takesTurns, type Confidence, type Multiplicity } from '../domain/verdict';
import { heldShare } from '../domain/workProfile';
import type { FileFacts } from '../python/facts';
import type { CallExpression } from '../python/facts/expression';
import { findAccident } from './accidents/findAccident';
import { isAssertingTest } from './accidents/testCode';
import { isArithmetic } from './arithmetic';
import { askedAtLast } from './askedAtLast';
import { asksClockAgain } from './asksClockAgain';
import { isBesideScreen } from './besideScreen';
import { addCosts, evaluateCost, evaluateEachGuess, isExact, type Cost } from './cost';
import { readableName } from './createProfiler';
import { judgeCoroutines } from './coroutineSites';
import type { Evaluator } from './evaluator';
import { neverRests } from './endlessLoop';
import { writtenName } from './writtenName';
import { definitionLink, firstLine, taskChain } from './evidenceChain';
import { restsOnFewCallees } from './fewCallees';
import { shareOfFileWaits } from './fileWaits';
import { findSpawnCalls } from './findSpawnCalls';
import { isForNoGil } from './gilBranch';
import { handsOn } from './handsOn';
import { heatOf } from './heat';
import { judge, type Judgement } from './judgement';
import type { Meaning } from './meaning';
import { purposeOf, startsMany } from './multiplicity';
import { importedModules } from './importedModules';
import { listens } from './listens';
import { loopUseOf } from './loopUse';
import { isOfRequest } from './ofRequest';
import { isMostlyOneAtATime, nativeWorkOf } from './nativeWork';
import { poolDetails } from './poolDetails';
import { heaviestPath, heldSeconds, innerNodes, type BranchNode, type ProfileNode, type Profiler } from './profile';
import { profileTask } from './profileTask';
import { isCalledProgress, reportsOwnProgress, reportsProgress } from './progress';
import { releasesOf } from './releases';
import { isPerItem, scenarioOf } from './scenarioOfSite';
import { showsOthers } from './showsOthers';
import { isWorkOfWrapper } from './wrapperWork';
import { createCompany, type Company } from './sideBySide';
import { decisiveTargets, siteCost } from './siteCost';
import { innermost, type Doubt, type SpawnCall } from './spawnCall';

/** What the analysis says about one file. */
export interface JudgedFile {
  readonly sites: readonly Site[];
  readonly heat: readonly HeatLine[];
}

interface Judged {
  readonly spawn: SpawnCall;
  readonly nodes: readonly ProfileNode[];
  readonly judgement: Judgement;
  readonly accident: Accident | undefined;
  readonly details: ScenarioDetails;
}

/** Finds the spawn sites of a file and judges each. */
export function judgeSites(profiler: Profiler, facts: FileFacts, cores: number): JudgedFile {
  profiler.evaluator.beginFile();
  const judged = findSpawnCalls(profiler.evaluator, facts).map((spawn) => judgeSpawn(profiler, facts, spawn)).filter((each) => !isLightEndpoint(each));
  const company = createCompany(profiler.evaluator, facts, judged.map(({ spawn, judgement: { verdict } }) => ({ spawn, verdict })));
  const sites = judged.map((each) => toSite(profiler.evaluator, facts, each, company, cores));
  const serialised = judged.filter(({ judgement }) => takesTurns(judgement.verdict));
  return { sites: inOrder([...sites, ...judgeCoroutines(profiler, facts, cores)]), heat: heatOf(facts.path, serialised.flatMap(({ nodes }) => nodes)) };
}

/**
 * An endpoint that computes for less is no site: a web application has hundreds of them, and none is
 * about threads. Where loops are guessed it has to be heavy with all of them ten times shorter.
 */
const noticeableSeconds = 5e-3;
const heavySeconds = 0.1;

function isLightEndpoint({ spawn, nodes, judgement: { verdict } }: Judged): boolean {
  if (!spawn.api.isEndpoint) return false;
  if (!takesTurns(verdict)) return true;
  const isTimed = isTimeExact(nodes.map(({ cost }) => cost));
  if (!isTimed && nodes.every(walksNested)) return true;
  const least = isTimed ? noticeableSeconds : heavySeconds;
  return evaluateCost(siteCost(spawn.api, nodes), 0.1).held < least;
}

function judgeSpawn(profiler: Profiler, facts: FileFacts, found: SpawnCall): Judged {
  profiler.evaluator.beginSite();
  const { call: handOver, frame, taskFrame = frame } = innermost(found);
  const call: CallExpression = { ...handOver, arguments: found.taskArguments };
  const { spawn, nodes } = decisiveTargets({ spawn: found, nodes: found.targets.map((target) => profileTask(profiler, target, { call, frame: taskFrame }, found.api)) });
  const judged = judge(siteCost(spawn.api, nodes), { listens: listens(nodes) });
  const holds = takesTurns(judged.verdict);
  const isDoubted = holds && (nodes.every(restsOnFewCallees) || isWorkOfWrapper(profiler.evaluator, spawn, nodes) || (judged.heldSecondsAtMost < noticeableSeconds && nodes.length > 0 && nodes.every(handsOn)));
  const judgement = isDoubted ? { ...judged, confidence: 'low' as const } : judged;
  return { spawn, nodes, judgement, accident: findAccident(profiler, facts, spawn), details: poolDetails(profiler, spawn) };
}

function toSite(evaluator: Evaluator, facts: FileFacts, { spawn, nodes, judgement, accident, details }: Judged, company: Company, cores: number): Site {
  const { range } = spawn.call;
  const { profile } = judgement;
  const isProcess = spawn.api.carrier === 'processes' || spawn.api.carrier === 'interpreters';
  // Every process has a GIL of its own.
  const verdict = (isProcess || isForNoGil(facts, spawn)) && takesTurns(judgement.verdict) ? 'parallel' : judgement.verdict;
  const multiplicity = multiplicityOf(evaluator, facts, spawn, { judgement, company });
  const target = targetOf(evaluator, spawn);
  return {
    id: siteIdAt(range.start),
    path: facts.path,
    range,
    ...(spawn.through ? { through: { path: innermost(spawn).frame.path, id: siteIdAt(innermost(spawn).call.range.start) } } : {}),
    api: spawn.api.label,
    carrier: spawn.api.carrier,
    family: spawn.api.family,
    target: target.name,
    targetDefinition: target.definition,
    verdict,
    heldShare: judgement.verdict === 'unknown' ? undefined : heldShare(profile),
    multiplicity,
    ...(isPerItem(evaluator, spawn, multiplicity) && !worksOnArrays(evaluator, target.definition?.path ?? facts.path) ? { isPerItem: true } : {}),
    purpose: purposeOf(evaluator, facts, spawn, multiplicity),
    confidence: doubted(judgement.verdict === 'serialised' && nodes.some(isSeldom) ? lowered(judgement.confidence) : judgement.confidence, spawn.doubt),
    profile,
    heldSecondsAtMost: judgement.heldSecondsAtMost,
    ...(isLongBesideScreen(evaluator, facts, { spawn, nodes, judgement, accident, details }) ? { isLongBesideScreen: true } : {}),
    ...(isLongBesideLoop(evaluator, facts, { spawn, nodes, judgement, accident, details }) ? { isLongBesideLoop: true } : {}),
    ...(nodes.length > 0 && nodes.every((node) => isArithmetic(evaluator.program, node)) ? { isArithmetic: true } : {}),
    ...(nodes.some(isOfUsualSize) ? { isOfUsualSize: true } : {}),
    ...(isTestFile(facts.path) && isAssertingTest(facts, spawn.frame.functionId) ? { isInTest: true } : {}),
    ...asksAgain(evaluator, facts.path, { spawn, nodes }, target),
    natives: nativeWorkOf(evaluator.program.knowledge, nodes),
    ...(verdict === 'mixed' ? { fileWaitShare: shareOfFileWaits(nodes) } : {}),
    ...(isMostlyOneAtATime(nodes) ? { isOneAtATime: true } : {}),
    ...(nodes.length > 0 && nodes.every((node) => neverRests(evaluator.program, node)) ? { isUnending: true } : {}),
    ...(isProcess && isStartChosenElsewhere(evaluator, facts.path) ? { isStartChosenElsewhere: true } : {}),
    accident,
    evidence: evidenceOf(facts.path, spawn, target.name, nodes, judgement),
    assumptions: assumptionsOf(spawn, nodes, judgement),
    scenario: { ...scenarioOf(evaluator, spawn, profile, { multiplicity, cores, isTimeExact: isTimeExact(nodes.map((node) => node.cost)), releases: releasesOf(nodes) }), ...details },
  };
}

/** Where more files than this say how processes start, each is a program of its own. */
const maximumChoosing = 20;

/** Whether a file of the project, such as the one that is run, chooses for all of the program how processes are started. */
function isStartChosenElsewhere({ program }: Evaluator, path: string): boolean {
  return (program.filesWith(path, 'set_start_method(', maximumChoosing) ?? []).some((each) => each !== path);
}

/** A person notices from here on that a window answers late. */
const longSeconds = 0.1;

/** What waits for longer in all was made to wait, and is the reason for the thread. */
const waitSeconds = 0.01;

function isLongBesideScreen(evaluator: Evaluator, facts: FileFacts, { spawn: { api, call, frame }, nodes, judgement: { profile } }: Judged): boolean {
  if (api.family !== 'thread' && api.family !== 'offload') return false;
  const waitsLittle = profile.waitingSeconds < waitSeconds || computesFarLonger(siteCost(api, nodes));
  const isCalled = isCalledProgress(writtenName(call.callee));
  // Guesses may be ten times too long, but not where somebody is told how far it has come.
  const scale = isCalled || reportsProgress(evaluator.program, nodes) ? 1 : 0.1;
  // Of several that it may run, a random player's move and a computed one, the longest is felt.
  const longest = Math.max(evaluateCost(siteCost(api, nodes), scale).held, ...nodes.map((node) => evaluateCost(siteCost(api, [node]), scale).held));
  const isLong = longest >= longSeconds || nodes.some((node) => takesLongestInLoop(node) && (isCalled || reportsOwnProgress(evaluator.program, heldPath(node))));
  return isLong && waitsLittle && isBesideScreen(evaluator, facts, facts.functions[frame.functionId]);
}

/** What takes less with every guess as it is, nobody shows. */
const showableSeconds = 1e-3;

/**
 * Whether a loop of guessed length takes longest, in a task that all but never waits: where somebody is told, round by round, how far
 * it has come, it takes long, however short a guess has it.
 */
function takesLongestInLoop(node: ProfileNode): boolean {
  const { held, waiting, idle } = evaluateCost(node.cost, 1);
  return held >= showableSeconds && held >= farLonger * (waiting + idle) && heldPath(node).some((each) => each.kind === 'loop' && !each.trips.isExact);
}

/** Files that are read and written on the way are no reason for a thread that computes for seconds, and for so many times as long. */
const farLonger = 10;
const farLongerSeconds = 1;

function computesFarLonger(cost: Cost): boolean {
  const guesses = [0.1, 1].map((scale) => evaluateCost(cost, scale));
  return guesses.every(({ held, waiting, idle }) => held >= farLongerSeconds && held >= farLonger * (waiting + idle));
}

/** Requests that come in while one computes are many from here on. */
const longBesideLoopSeconds = 1;

/**
 * Only loops tell so, or what comes with the request: how long a library takes for one call hangs on what it is given, and what
 * takes seconds for anything else, such as loading a model, is mostly done once.
 */
function isLongBesideLoop(evaluator: Evaluator, facts: FileFacts, { spawn: { api, call, frame }, nodes, judgement: { heldSecondsAtLeast } }: Judged): boolean {
  if (api.family !== 'offload' || heldSecondsAtLeast < longBesideLoopSeconds) return false;
  const coroutine = facts.functions[frame.functionId];
  if (!coroutine?.isAsync || nodes.every(callsItselfAnyTimes)) return false;
  const loops = nodes.some((node) => heldPath(node).some(({ kind }) => kind === 'loop'));
  if (!loops && !isOfRequest(facts, coroutine, call)) return false;
  const use = loopUseOf(evaluator, facts, coroutine);
  return use === 'serving' || (loops && use === 'shared');
}

/**
 * Whether a task only takes long as often as a function calls itself, which nobody knows: what includes others may go
 * as deep as it is allowed to, and mostly does not.
 */
function callsItselfAnyTimes(node: ProfileNode): boolean {
  return heldPath(node).some((each) => each.kind === 'call' && each.callee.isRecursive && !isExact(each.callee.cost)
    && evaluateEachGuess(addCosts(each.callee.nodes.map(({ cost }) => cost)), 0.1).held < longBesideLoopSeconds);
}

/**
 * Whether most of a task is one walk through something nested, such as configurations that extend
 * each other: how much there is nobody knows, and it is little far more often than much.
 */
function walksNested(node: ProfileNode): boolean {
  const path = heldPath(node);
  const walk = path.findIndex((each) => each.kind === 'call' && each.callee.walksNested === true);
  return walk >= 0 && path.slice(0, walk).every(({ kind }) => kind !== 'loop');
}

/** Whether the heaviest loops or calls of a task go through data of an everyday size. */
function isOfUsualSize(node: ProfileNode): boolean {
  return heldPath(node).some((each) => (each.kind === 'loop' ? each.trips.isTypical : each.kind === 'library' && each.isOfUsualSize));
}

/** Fewer tasks than this take a way of which nobody would say that it is what the threads are for. */
const usualPart = 1 / 3;

/**
 * Whether nearly all for which a task holds the GIL is on one of several ways that it can take: a file is read as text where it is
 * neither of two compact formats. What loops take now and then they take for some of their rounds, and all tasks do.
 */
function isSeldom(node: ProfileNode): boolean {
  const path = heldPath(node);
  const loop = path.findIndex(({ kind }) => kind === 'loop');
  const beforeLoop = loop < 0 ? path : path.slice(0, loop);
  const ways = beforeLoop.filter((each): each is BranchNode => each.kind === 'branch' && !isOneCall(each));
  const last = ways.at(-1);
  // The cost of a way has its own likelihood in it, and not that of those around it.
  const around = ways.slice(0, -1).reduce((product, way) => product * way.likelihood, 1);
  return last !== undefined && around * last.likelihood < usualPart && around * heldSeconds(last) > 0.9 * heldSeconds(node) && doesOtherwise(node);
}

/** Whether a task also does what holds no GIL: ways that are over at once, for what is no work at all, say nothing. */
function doesOtherwise(node: ProfileNode): boolean {
  const { held, released, arrays, waiting } = evaluateCost(node.cost, 1);
  return released + arrays + waiting > 0.02 * held;
}

/** Whether a branch stands for what one and the same call does, and is no way that somebody wrote. */
function isOneCall({ isChoice, isPart, isLikely, isFirstTime }: BranchNode): boolean {
  return isChoice === true || isPart === true || isLikely === true || isFirstTime === true;
}

/** A node, the part of it that holds the GIL for longest, the one of that, and so on. */
function heldPath(node: ProfileNode): readonly ProfileNode[] {
  const path = heaviestPath(node, heldSeconds);
  const end = path.findIndex((each) => heldSeconds(each) === 0);
  return end < 0 ? path : path.slice(0, end);
}

/** Whether `a[b] += c` in a file may be long work in machine code. */
function worksOnArrays(evaluator: Evaluator, path: string): boolean {
  const facts = evaluator.program.file(path);
  return facts !== undefined && importedModules(facts).some((module) => arrayLibraries.test(module));
}

const arrayLibraries = /^(numpy|pandas|polars|torch|tensorflow|jax|cupy|xarray|dask|scipy|h5py|zarr|pyarrow|cv2)(\.|$)/;

function asksAgain(evaluator: Evaluator, path: string, { spawn, nodes }: Pick<Judged, 'spawn' | 'nodes'>, { name, definition }: Described): { asksAgain?: AskedAgain } {
  const [target, ...others] = spawn.targets;
  const scope = target?.kind === 'function' && others.length === 0 ? evaluator.functionFacts(target) : undefined;
  const [node] = nodes;
  const again = target?.kind === 'function' && scope ? askedAtLast(evaluator, target) : undefined;
  const forTime = scope && node && !again ? asksClockAgain(evaluator.program, node) : undefined;
  const spin = again ?? forTime ?? (scope && node ? showsOthers(evaluator.program, node) : undefined);
  if (target?.kind !== 'function' || !spin) return {};
  const { asked, loop } = spin;
  const evidence: readonly Evidence[] = [
    handOverLink(path, spawn, name),
    ...wrapperLinks(spawn),
    ...(definition ? [definitionLink(name, definition)] : []),
    ...(again?.way ?? []),
    { path: again?.path ?? target.path, range: firstLine(loop.range), text: `goes round and round, and asks \`${asked}\`` },
  ];
  return { asksAgain: { asked, evidence, ...(spin === forTime ? { isForTime: true } : {}) } };
}

function inOrder(sites: readonly Site[]): readonly Site[] {
  return sites.toSorted((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : isBefore(b.range.start, a.range.start) ? 1 : 0));
}

/** Two serialised threads of one function are many, though each site starts one. */
function multiplicityOf(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, { judgement: { verdict }, company }: { judgement: Judgement; company: Company }): Multiplicity {
  return startsMany(evaluator, facts, spawn) || company.isBesideOthers({ spawn, verdict }) ? 'many' : 'single';
}

function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : confidence;
}

function doubted(confidence: Confidence, doubt: Doubt | undefined): Confidence {
  if (doubt === undefined) return confidence;
  // Who may choose processes has thought of them, and what a decorator starts is told where it is called.
  return confidence === 'high' && doubt !== 'choice' && doubt !== 'decorated' ? 'medium' : 'low';
}

const doubts: Readonly<Record<Doubt, string>> = {
  name: 'What runs this is taken for threads because of its name.',
  choice: 'The pool may be one of processes: whoever runs the program chooses.',
  kinds: 'This runs with pools of several kinds; said is what holds for threads.',
  callers: 'What runs here is what other modules of the project hand to the function; others may hand over something else.',
  decorated: 'What runs here is what stands below the decorator, each as likely; the calls of it are told by themselves.',
  scheduler: 'Nothing names a scheduler here, so dask runs threads; a `Client` that is made elsewhere would run this in processes.',
  deployment: 'How the application is served is not in the code: taken is a server with threads; several worker processes would answer side by side.',
};

function isTimeExact(costs: readonly Cost[]): boolean {
  return costs.length > 0 && costs.every(isExact);
}

/** A target as a person would name it, and where it stands. */
interface Described {
  readonly name: string;
  readonly definition: Location | undefined;
}

function targetOf(evaluator: Evaluator, spawn: SpawnCall): Described {
  const first = spawn.through?.shown ?? spawn.targets[0];
  const described = first ? describeTarget(evaluator, first) : undefined;
  return described ?? { name: spawn.targetText === '' ? 'unknown' : spawn.targetText, definition: undefined };
}

function describeTarget(evaluator: Evaluator, target: Meaning): Described | undefined {
  switch (target.kind) {
    case 'function': {
      const facts = evaluator.functionFacts(target);
      return facts ? { name: readableName(facts.qualifiedName), definition: { path: target.path, range: facts.nameRange } } : undefined;
    }
    case 'class':
    case 'instance': {
      const facts = evaluator.classFacts(target);
      return facts ? { name: facts.name, definition: { path: target.path, range: facts.nameRange } } : undefined;
    }
    case 'external':
      return { name: target.name, definition: undefined };
    case 'partial':
      return target.callee[0] ? describeTarget(evaluator, target.callee[0]) : undefined;
    case 'member':
      return { name: target.receiver === '' ? target.name : `${target.receiver}.${target.name}`, definition: undefined };
    default:
      return undefined;
  }
}

function evidenceOf(path: string, spawn: SpawnCall, target: string, nodes: readonly ProfileNode[], judgement: Judgement): readonly Evidence[] {
  const handOver = handOverLink(path, spawn, target);
  const wrappers = wrapperLinks(spawn);
  const [first] = nodes;
  if (!first) return [handOver, ...wrappers, { path, range: spawn.call.range, text: 'what runs there cannot be resolved' }];
  const { frame, taskFrame = frame } = innermost(spawn);
  return [handOver, ...wrappers, ...taskChain(taskFrame.path, first, judgement.verdict)];
}

function handOverLink(path: string, spawn: SpawnCall, target: string): Evidence {
  return { path, range: spawn.call.range, text: `hands \`${target}\` to ${spawn.api.label}` };
}

/** The wrappers on the way to the library's call. */
function wrapperLinks({ through }: SpawnCall): readonly Evidence[] {
  if (!through) return [];
  const { spawn, name } = through;
  return [{ path: spawn.frame.path, range: spawn.call.range, text: `\`${name}\` hands it to ${spawn.api.label}` }, ...wrapperLinks(spawn)];
}

function assumptionsOf(spawn: SpawnCall, nodes: readonly ProfileNode[], judgement: Judgement): readonly string[] {
  const assumptions: string[] = [];
  if (!isTimeExact(nodes.map((node) => node.cost))) assumptions.push('How often its loops run is not in the code; their lengths are guessed.');
  if (!judgement.isStable) assumptions.push('With loops ten times shorter or longer the verdict would be another.');
  if (judgement.profile.unknownSeconds > 0) assumptions.push('Some of its calls could not be resolved; they are taken to be short Python functions.');
  if (spawn.doubt) assumptions.push(doubts[spawn.doubt]);
  if (nodes.length > 1) assumptions.push(`The target may be one of ${String(nodes.length)}; each is taken to be as likely.`);
  assumptions.push(...conditionsOf(nodes));
  return assumptions;
}

/** What the knowledge base says about the weightiest library calls. */
function conditionsOf(nodes: readonly ProfileNode[]): readonly string[] {
  const conditions = new Set<string>();
  const visit = (node: ProfileNode, depth: number): void => {
    if (depth > 6 || conditions.size >= 3) return;
    if (node.kind === 'library' && node.condition !== undefined) conditions.add(`\`${node.name}\`: ${node.condition}`);
    for (const child of innerNodes(node)) visit(child, depth + 1);
  };
  for (const node of nodes) visit(node, 0);
  return [...conditions];
}
