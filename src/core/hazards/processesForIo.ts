import type { ProcessesForIo } from '../domain/hazard';
import type { WorkProfile } from '../domain/workProfile';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import { expressionsIn } from '../python/traverse';
import { functionsReachedFrom } from '../rewrites/guard/reach';
import { globalsMentioned } from '../rewrites/names/globalMentions';
import { bindingsOf, importedName } from '../rewrites/names/owner';
import { workerOf, type ProcessTask } from './processTask';
import { surelyReachedFrom } from './surelyReached';

/** What each process has for itself, so that threads would get into each other's way. */
const ownToProcess = /^(os\.(chdir|umask|setuid|setgid|setpgrp|setsid|nice|environ|putenv|fork|kill|_exit|abort|dup2|close|sched_setaffinity)|signal|resource|sys\.(std\w+|exit|argv|setrecursionlimit)|contextlib\.(redirect_std\w+|chdir)|faulthandler|ctypes|asyncio|matplotlib|selenium|locale|socket\.setdefaulttimeout)\b/;

/**
 * Waiting for a network or a program. Who waits for files mostly works on what he reads, a pause stands for work that is not
 * there yet, and who waits for threads or processes of his own does more than wait.
 */
const waitsOutside = new RegExp(String.raw`\`(?:${[
  'requests', 'urllib', 'urllib3', 'http', 'httpx', 'socket', 'ssl', 'ftplib', 'smtplib', 'imaplib', 'poplib', 'telnetlib', 'xmlrpc', 'paramiko', 'fabric',
  'subprocess', 'pytesseract', String.raw`os\.(?:system|popen|spawn\w+|wait\w*)`,
  'boto3', 'botocore', 'azure', 'google', 'googleapiclient', 'openai', 'anthropic', 'tweepy', 'praw', 'yfinance', 'yt_dlp',
  'psycopg', 'psycopg2', 'pymysql', 'mysql', 'pymongo', 'redis', 'elasticsearch', 'grpc', 'websocket',
].join('|')})(?:\.[\w.]+)?\``);

/** Pools of processes whose tasks surely wait and do nothing else: threads wait just as well. */
export function processesForIo(process: ProcessTask): ProcessesForIo | undefined {
  const { analysis, site, isPool, pool } = process;
  const worker = workerOf(process);
  const last = site.evidence.at(-1);
  if (!worker || !last || !isPool || site.verdict !== 'io' || site.confidence !== 'high' || site.multiplicity !== 'many') return undefined;
  if (!waitsOutside.test(last.text) || !onlyWaits(site.profile)) return undefined;
  // An initializer gives each worker something of its own.
  if (!pool || pool.call.arguments.some(({ keyword, isSpread }) => isSpread || keyword === 'initializer') || pool.call.arguments.filter(({ keyword }) => keyword === undefined).length > 1) return undefined;
  if (usesOwnState(process, worker) || sharesObjects(process, worker) || analysis.summaryOf(worker.id).changes.some(({ root }) => root.kind === 'global')) return undefined;
  return { kind: 'processes-for-io', location: last, waits: last.text };
}

/** Whether what they compute besides is not worth a process: a program that is run for a picture of which a tenth of the time goes into reading it is. */
function onlyWaits({ waitingSeconds, heldSeconds, releasedSeconds, unknownSeconds }: WorkProfile): boolean {
  return waitingSeconds >= (heldSeconds + releasedSeconds + unknownSeconds) * 10;
}

/** Whether the tasks use an object of the file's own, such as a client or a session, that threads would have to share. */
function sharesObjects({ analysis: { file } }: ProcessTask, worker: FunctionFacts): boolean {
  const isObject = (binding: Binding): boolean => binding.kind === 'entered' || (binding.kind === 'value' && binding.value.kind === 'call' && !/^(os|pathlib|re|int|str|float|len|set|list|dict|logging)\b/.test(importedName(file.facts, 0, binding.value.callee) ?? ''));
  return [...surelyReachedFrom(file.facts, worker)].some((id) => {
    const scope = file.facts.functions[id];
    const names = scope ? [...globalsMentioned(file, file.source.spanOf(scope.range))] : [];
    return names.some((name) => bindingsOf(file.facts, 0, name).some(isObject));
  });
}

/** Whether the tasks may use or change what a process has for itself alone. */
function usesOwnState({ analysis: { file: { facts } } }: ProcessTask, worker: FunctionFacts): boolean {
  return [...functionsReachedFrom(facts, worker)].some((id) => {
    const scope = facts.functions[id];
    return scope !== undefined && expressionsIn(facts, scope).some((expression) => ownToProcess.test(importedName(facts, id, expression) ?? ''));
  });
}
