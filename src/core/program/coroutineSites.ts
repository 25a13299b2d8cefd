import type { Evidence } from '../domain/evidence';
import { siteIdAt, type Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import { heldShare, type WorkProfile } from '../domain/workProfile';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { callsIn, lastName } from './callIndex';
import { findBlockingStretches, isSurelySlow, type BlockingStretch } from './coroutines';
import { readableName } from './createProfiler';
import { isDecorated } from './decorators';
import { evidenceChain } from './evidenceChain';
import { importedModules } from './importedModules';
import { judge } from './judgement';
import type { ProfileNode, Profiler } from './profile';
import { scenarioOfStretch } from './scenarioOfSite';

/** The work that a file's coroutines do themselves while their event loop stands still, as sites. */
export function judgeCoroutines(profiler: Profiler, facts: FileFacts, cores: number): readonly Site[] {
  if (isTestFile(facts.path)) return [];
  return findBlockingStretches(profiler, facts).map((stretch) => toSite(facts, stretch, { cores, isExact: isSurelySlow(stretch, profiler.evaluator.program.knowledge) }));
}

function toSite(facts: FileFacts, stretch: BlockingStretch, { cores, isExact }: { cores: number; isExact: boolean }): Site {
  const { node, coroutine } = stretch;
  const judgement = judge(node.cost);
  const { profile, verdict } = judgement;
  const name = readableName(coroutine.qualifiedName);
  return {
    id: siteIdAt(node.range.start),
    path: facts.path,
    range: node.range,
    api: `async def ${name}`,
    carrier: 'event-loop',
    family: 'coroutine',
    target: targetOf(node),
    targetDefinition: node.kind === 'call' ? node.callee.definition : undefined,
    verdict,
    heldShare: verdict === 'unknown' ? undefined : heldShare(profile),
    multiplicity: 'single',
    purpose: runsAlone(facts, coroutine) ? 'unknown' : 'responsiveness',
    accident: undefined,
    confidence: isExact && isMostlyKnown(profile) ? (servesOthers(facts, coroutine) ? 'high' : 'medium') : 'low',
    profile,
    heldSecondsAtMost: judgement.heldSecondsAtMost,
    evidence: evidenceOf(facts.path, name, node, verdict),
    assumptions: isExact ? [] : ['How often its loops run is not in the code; with loops ten times shorter the event loop would hardly notice.'],
    scenario: scenarioOfStretch(profile, { cores, isTimeExact: isExact }),
  };
}

/** What holds the event loop up is certain as far as it is resolved, whatever it does to the GIL. */
function isMostlyKnown({ heldSeconds, releasedSeconds, waitingSeconds, unknownSeconds }: WorkProfile): boolean {
  return unknownSeconds <= heldSeconds + releasedSeconds + waitingSeconds;
}

function targetOf(node: ProfileNode): string {
  switch (node.kind) {
    case 'call':
      return node.callee.name;
    case 'library':
    case 'unresolved':
      return node.name;
    case 'loop':
      return 'the loop';
    default:
      return `line ${String(node.range.start.line + 1)}`;
  }
}

function evidenceOf(path: string, name: string, node: ProfileNode, verdict: Site['verdict']): readonly Evidence[] {
  const stops: Evidence = { path, range: node.range, text: `runs in the coroutine \`${name}\` without an \`await\`: the event loop stands still` };
  const chain = evidenceChain(path, node, verdict);
  return [stops, ...(node.kind === 'call' ? chain.slice(1) : chain)];
}

/** What starts an event loop for one coroutine, which then has it for itself at first. */
const runners = new Set(['run', 'run_until_complete']);

/** Whether the coroutine is the program's first: while it prepares, nobody else waits. */
function runsAlone(facts: FileFacts, coroutine: FunctionFacts): boolean {
  const calls = callsIn(facts, coroutine.name);
  const runs = [...runners].flatMap((runner) => callsIn(facts, runner));
  return calls.length <= 1 && runs.some(({ call }) => call.arguments.some(({ value }) =>
    (value.kind === 'call' && lastName(value.callee) === coroutine.name) || (value.kind === 'name' && value.name === coroutine.name)));
}

/** Frameworks that call coroutines for many users at once. */
const servers = /^(fastapi|starlette|aiohttp\.web|sanic|quart|litestar|blacksheep|tornado|websockets|discord|nextcord|disnake|telegram|aiogram|telethon|pyrogram|slack_bolt|django|socketio|grpc|channels|hypercorn|uvicorn|chainlit|gradio|mcp|fastmcp|nats|aiokafka|robyn|emmett)(\.|$)/;

/** Whether others surely wait for the event loop: a handler of a server or a bot. */
function servesOthers(facts: FileFacts, coroutine: FunctionFacts): boolean {
  return isHandler(coroutine) || importedModules(facts).some((module) => servers.test(module));
}

const routes = /^(get|post|put|delete|patch|route|command|websocket)$/;

/** `@app.get("/")`, `@bot.command()`: an attribute of some object decorates it. */
function isHandler(coroutine: FunctionFacts): boolean {
  return coroutine.decorators.some((decorator) => decorator.kind === 'call' && decorator.callee.kind === 'attribute'
    && (isDecorated(coroutine) || routes.test(decorator.callee.name)));
}
