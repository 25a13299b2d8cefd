import { contains, type Position } from '../domain/position';
import type { FileFacts } from '../python/facts';
import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { isLoop } from '../python/loop';
import { statementsIn } from '../python/traverse';
import { callsGiven, callsIn, lastName } from './callIndex';
import { isDecorated } from './decorators';
import { methodsNamed } from './emptyBody';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { gathering } from './gathering';
import { importedModules } from './importedModules';
import type { Meaning } from './meaning';

/**
 * Who else needs the event loop while a coroutine runs: others surely do in a handler of a server or
 * a bot (`serving`), and most likely in what such a handler awaits or stands beside (`shared`); others
 * of a program's own, which may have time, where it was started with them (`beside`); nobody
 * does while a program starts or ends, or where nothing else was started (`alone`).
 */
export type LoopUse = 'serving' | 'shared' | 'beside' | 'alone' | 'unknown';

/** Awaits of awaits beyond this are not followed. */
const maximumLevels = 3;

/** Who else needs the event loop while a coroutine of a file runs. */
export function loopUseOf(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts): LoopUse {
  if (isTest(evaluator, facts, coroutine) || runsAlone(evaluator, facts, coroutine, maximumLevels)) return 'alone';
  if (serves(facts, coroutine)) return 'serving';
  if (isAwaitedBy(evaluator, facts, coroutine, (caller) => serves(caller.facts, caller.scope)) || isInServer(evaluator, facts)) return 'shared';
  return isAwaitedBy(evaluator, facts, coroutine, startsBesideOthers) ? 'beside' : 'unknown';
}

/** A function of a file. */
interface Placed {
  readonly facts: FileFacts;
  readonly scope: FunctionFacts;
}

/** A function that calls another. */
interface CallerPlaced extends Placed {
  readonly call: CallExpression;
}

/** The functions that call a coroutine function, or a method that it stands for. */
function callersOf(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts): readonly CallerPlaced[] {
  return [{ facts, scope: coroutine }, ...overriddenBy(evaluator, facts, coroutine)].flatMap((called) =>
    evaluator.callers(called.scope, called.facts.path).flatMap(({ call, frame }) => placedAt(evaluator, frame).map((caller) => ({ ...caller, call }))));
}

/** The methods of the project's classes that a method stands for: they are what is called where only the base class is known. */
function overriddenBy(evaluator: Evaluator, { path }: FileFacts, { classId, name }: FunctionFacts): readonly Placed[] {
  if (classId === undefined) return [];
  const [, ...bases] = evaluator.ancestors({ kind: 'class', path, classId });
  return bases.flatMap((base) => (typeof base === 'string' ? [] : methodsNamed(evaluator, base, name))).flatMap((method) => placedAt(evaluator, method));
}

function placedAt({ program }: Evaluator, { path, functionId }: { readonly path: string; readonly functionId: number }): readonly Placed[] {
  const facts = program.file(path);
  const scope = facts?.functions[functionId];
  return facts && scope ? [{ facts, scope }] : [];
}

/** Whether a coroutine is there for tests, wherever it stands: a helper of a project's test cases, a fixture. */
function isTest(evaluator: Evaluator, facts: FileFacts, { classId }: FunctionFacts): boolean {
  if (importedModules(facts).some((module) => /^(pytest|unittest)(\.|$)/.test(module))) return true;
  return classId !== undefined && evaluator.ancestors({ kind: 'class', path: facts.path, classId }).some((ancestor) => typeof ancestor === 'string' && ancestor.endsWith('TestCase'));
}

/** Whether nobody else waits: the program starts or ends, or has this one coroutine so far. */
function runsAlone(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts, levels: number): boolean {
  if (prepares(facts, coroutine) || isFirst(evaluator, facts, coroutine)) return true;
  if (levels === 0 || isHandler(coroutine)) return false;
  const callers = callersOf(evaluator, facts, coroutine);
  return callers.length > 0 && callers.every((caller) => caller.scope.isAsync
    && (prepares(caller.facts, caller.scope) || (!startsOthers(caller.facts) && runsAlone(evaluator, caller.facts, caller.scope, levels - 1))));
}

/** What runs before a server serves, and after it has: by the names that frameworks give it. */
const preparing = /^_*(async_)?(on_)?(start_?up|shut_?down|pre_?start|post_init|post_shutdown|warm_?up|bootstrap|setup_hook|cog_load|lifespan)(_|$)|(^|_)(lifespan|startup|shutdown)$/;

/** Where a framework is given such functions: `app.on_startup.append(load)`, `app.on_startup(load)`, `Application(lifespan=load)`. */
const preparations = /(^|\.)(on_(startup|shutdown|cleanup)|(before|after)_(server|serving)_?(start|stop)?|post_(init|stop|shutdown)|lifespan)$/;

/** Of what a handler is told, where that is said in words: `app.add_event_handler("startup", load)`. */
const preparingEvents = /^((before|after)_server_(start|stop)|main_process_(start|stop)|(server[_.])?(startup|shutdown))$/;

function prepares(facts: FileFacts, coroutine: FunctionFacts): boolean {
  return preparing.test(coroutine.name) || addsCommands(facts, coroutine)
    || coroutine.decorators.some((decorator) => (decorator.kind === 'call' && saysPreparing(decorator)) || preparations.test(writtenName(decorator)))
    || callsGiven(facts, coroutine.name).some(({ call }) => takesPreparing(call, coroutine));
}

function saysPreparing({ arguments: given }: CallExpression): boolean {
  return given.some(({ value }) => value.kind === 'literal' && preparingEvents.test(value.text ?? ''));
}

/** Whether a call that is given a coroutine function hands it over to be run when the program starts or ends. */
function takesPreparing(call: CallExpression, { name }: FunctionFacts): boolean {
  const { callee } = call;
  const taking = callee.kind === 'attribute' && callee.name === 'append' ? callee.object : callee;
  return saysPreparing(call) || preparations.test(writtenName(taking))
    || call.arguments.some(({ keyword, value }) => keyword !== undefined && preparations.test(keyword) && lastName(value) === name);
}

/** `async def setup(bot): await bot.add_cog(Commands(bot))`: what a bot's extension does when it is loaded. */
function addsCommands(facts: FileFacts, { id, name }: FunctionFacts): boolean {
  return name === 'setup' && callsIn(facts, 'add_cog').some(({ functionId }) => functionId === id);
}

/** What starts an event loop for one coroutine, which then has it for itself at first. */
const runners = new Set(['run', 'run_until_complete']);

/** Whether the coroutine is the program's first: while it prepares, nobody else waits. */
function isFirst(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts): boolean {
  const calls = callsIn(facts, coroutine.name);
  const runs = [...runners].flatMap((runner) => callsIn(facts, runner));
  return calls.length <= 1 && runs.some(({ call, functionId }) => call.arguments.some(({ value }) => {
    if (value.kind !== 'call') return value.kind === 'name' && value.name === coroutine.name;
    return lastName(value.callee) === coroutine.name || isIt(evaluator.meaningsOf(value.callee, { path: facts.path, functionId, arguments: undefined }), facts, coroutine);
  }));
}

/** `upload = self.stream_parts … asyncio.run(upload(queue))`. */
function isIt(callees: readonly Meaning[], { path }: FileFacts, { id }: FunctionFacts): boolean {
  return callees.some((callee) => callee.kind === 'function' && callee.path === path && callee.functionId === id);
}

/** What makes coroutines run beside each other. */
const starters = ['create_task', 'ensure_future', 'gather', 'as_completed', 'wait', 'start_soon', 'TaskGroup', 'start_server', 'run_coroutine_threadsafe'];

function startsOthers(facts: FileFacts): boolean {
  return starters.some((starter) => callsIn(facts, starter).length > 0);
}

/**
 * Whether a coroutine that has the event loop for itself at first stands, at a place, in a loop that starts others
 * round by round: from the second round on those wait for it.
 */
export function standsBesideOwnTasks(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts, place: Position): boolean {
  if (isTest(evaluator, facts, coroutine) || prepares(facts, coroutine)) return false;
  const started = ['create_task', 'ensure_future', 'start_soon'].flatMap((starter) => callsIn(facts, starter)).filter(({ functionId }) => functionId === coroutine.id);
  return statementsIn(coroutine.body).some((statement) => isLoop(statement) && contains(statement.range, place) && started.some(({ call }) => contains(statement.range, call.range.start)));
}

/** Frameworks that call coroutines for many users, or for all the devices of a house, at once, and whose name in any file says that a project uses them. */
const unmistakable = ['fastapi', 'starlette', 'sanic', 'quart', 'litestar', 'blacksheep', 'robyn', 'aiogram', 'discord', 'nextcord', 'disnake', 'hikari', 'homeassistant', 'nonebot', 'chainlit'];

/** Those that serve a project's users as often as they ask somebody else's server, or whose name is a word: only a file that imports them serves. */
const ambiguous = [
  'aiohttp\\.web', 'tornado', 'websockets', 'telegram', 'telethon', 'pyrogram', 'slack_bolt', 'django', 'socketio', 'grpc', 'channels', 'hypercorn', 'uvicorn',
  'gradio', 'mcp', 'fastmcp', 'nats', 'aiokafka', 'emmett',
];

const servers = new RegExp(`^(${[...unmistakable, ...ambiguous].join('|')})(\\.|$)`);

/** Whether others surely wait for the event loop: a handler of a server or a bot. */
function serves(facts: FileFacts, coroutine: FunctionFacts): boolean {
  return isHandler(coroutine) || importedModules(facts).some((module) => servers.test(module));
}

/** Whether a file belongs to a server or a bot: what its coroutines are awaited by is often chosen by a framework, and not seen. */
function isInServer({ program }: Evaluator, { path }: FileFacts): boolean {
  return unmistakable.some((word) => (program.filesWith(path, word, Infinity) ?? []).length > 0);
}

const routes = /^(get|post|put|delete|patch|route|command|websocket)$/;

/** `@app.get("/")`, `@bot.command()`: an attribute of some object decorates it. */
function isHandler(coroutine: FunctionFacts): boolean {
  return coroutine.decorators.some((decorator) => decorator.kind === 'call' && decorator.callee.kind === 'attribute'
    && (isDecorated(coroutine) || routes.test(decorator.callee.name)));
}

/** Whether a coroutine is called by one of some kind, or by one that is. */
function isAwaitedBy(evaluator: Evaluator, facts: FileFacts, coroutine: FunctionFacts, isIt: (caller: CallerPlaced) => boolean, levels = maximumLevels): boolean {
  return levels > 0 && callersOf(evaluator, facts, coroutine).some((caller) => isIt(caller) || isAwaitedBy(evaluator, caller.facts, caller.scope, isIt, levels - 1));
}

/** `tasks = [fetch(each) for each in all]` with `gather(*tasks)`: the caller makes several coroutines before it awaits them all. */
function startsBesideOthers({ facts, scope, call }: CallerPlaced): boolean {
  const name = lastName(call.callee);
  const isAwaitedAtOnce = name !== undefined && callsIn(facts, name).some((site) => site.call === call && site.isAwaited);
  return !isAwaitedAtOnce && gathering(facts).has(scope.id);
}
