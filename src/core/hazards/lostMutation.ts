import type { LostMutation } from '../domain/hazard';
import { isBefore, type Position } from '../domain/position';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Change } from '../rewrites/effects/analysis';
import { isLoop } from '../python/loop';
import { namesMentioned } from '../rewrites/names/mentions';
import { bindingsOf, importedName, ownerOf } from '../rewrites/names/owner';
import { workerOf, type ProcessTask } from './processTask';

/** A list, dict, set or number of the program that the processes change, and the program reads after that. */
export function lostMutation(process: ProcessTask): LostMutation | undefined {
  const { analysis, site } = process;
  const worker = workerOf(process);
  if (!worker) return undefined;
  for (const change of analysis.summaryOf(worker.id).changes) {
    const name = change.isOfMutableOnly || change.root.isPart ? undefined : nameInProgram(process, worker, change);
    const readAt = name === undefined ? undefined : readAfter(process, name);
    if (name !== undefined && readAt) {
      return { kind: 'lost-mutation', name, location: { path: site.path, range: change.range }, readAt: { path: site.path, range: readAt } };
    }
  }
  return undefined;
}

/** What the function that starts the processes calls the thing that they change; only a plain container or number. */
function nameInProgram({ analysis: { file: { facts } }, task, resolved }: ProcessTask, worker: FunctionFacts, { root }: Change): string | undefined {
  const hasReceiver = resolved.target.kind === 'function' && resolved.target.receiver !== undefined;
  const given = (): Expression | undefined => {
    const index = worker.parameters.findIndex(({ name }) => name === root.name) - Number(hasReceiver);
    const argument = resolved.positional[index];
    return argument?.kind === 'value' ? argument.value : resolved.keywords.find(({ name }) => name === root.name)?.value;
  };
  const value = root.kind === 'parameter' && root.owner === worker.id ? given() : undefined;
  const name = root.kind === 'global' ? root.name : value?.kind === 'name' ? value.name : undefined;
  if (name === undefined) return undefined;
  const owner = ownerOf(facts, task.functionId, name);
  const isOwn = root.kind === 'global' ? owner === 0 : owner !== undefined;
  const bindings = owner === undefined ? [] : bindingsOf(facts, owner, name).filter(({ kind }) => kind !== 'opaque');
  return isOwn && owner !== undefined && bindings.length > 0 && bindings.every((binding) => binding.kind === 'value' && isPlain(binding.value)) ? name : undefined;

  function isPlain(bound: Expression): boolean {
    if (bound.kind === 'call') return /^(list|dict|set|collections\.(defaultdict|Counter|deque|OrderedDict))$/.test(importedName(facts, owner ?? 0, bound.callee) ?? '');
    if (bound.kind === 'operator') return bound.operator === '*' && bound.operands.some((operand) => operand.kind === 'collection' && operand.type === 'list');
    return (bound.kind === 'collection' && bound.type !== 'tuple') || (bound.kind === 'comprehension' && bound.type !== 'generator') || (bound.kind === 'literal' && (bound.type === 'int' || bound.type === 'float'));
  }
}

/** Where the function that starts the processes says the name again behind them, and not to give it a new value. */
function readAfter({ analysis: { file }, placed, task }: ProcessTask, name: string) {
  const { facts, source } = file;
  const scope = facts.functions[placed.functionId];
  const loop = placed.around.find(isLoop);
  const behind: Position = (loop ?? placed.call).range.end;
  const statement = placed.around.find((node) => node.range.start.line <= placed.call.range.start.line);
  if (!scope || !statement) return undefined;
  const end = scope.kind === 'module' ? source.text.length : source.spanOf(scope.range).end;
  const own = namesMentioned(source, { start: source.offsetAt(behind), end }).filter((token) => token.text === name);
  const inner = facts.functions.filter((each) => each.id !== scope.id && each.kind !== 'module').map((each) => source.spanOf(each.range))
    .filter(({ start }) => start >= source.spanOf(scope.range).start || scope.kind === 'module');
  const [first] = own.filter((token) => scope.kind !== 'module' || !inner.some((span) => span.start <= token.start && token.end <= span.end));
  if (!first || ownerOf(facts, task.functionId, name) === undefined) return undefined;
  const range = source.rangeOf(first);
  const next = source.tokensIn({ start: first.end, end: source.text.length })[0]?.text;
  // Handed to the next processes, or bound anew: not a look at what these did.
  const isAssigned = next === '=' || next === ':';
  const isHandedOn = /\b(args|submit|map|apply|apply_async|starmap|Process)\b/.test(source.lineText(range.start.line));
  return isAssigned || isHandedOn || isBefore(range.start, placed.call.range.end) ? undefined : range;
}
