import type { ThreadPrimitive } from '../domain/hazard';
import { expressionsIn } from '../python/traverse';
import { offers, refusals } from './examples/useProcessPrimitive';
import type { FileView } from './fileView';
import { bindingsOf, ownerOf } from './names/owner';
import { assumes, type Objection } from './objection';
import { handOverAt } from './processes/handOver';
import { primitiveEdits } from './processes/primitiveEdits';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'use-process-primitive';

/** A lock, event or queue of threads that a process is given becomes that of multiprocessing, which has the same methods. */
export const useProcessPrimitive: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'thread-primitive-across-processes');
    if (hazard?.kind !== 'thread-primitive-across-processes') return undefined;
    const name = processName(request, hazard);
    return proposalOf(request, { id, title: `Use multiprocessing.${name ?? shortName(hazard)}` }, planPrimitive(request, hazard, name));
  },
};

function shortName({ what }: ThreadPrimitive): string {
  return what.slice(what.lastIndexOf('.') + 1);
}

/** What multiprocessing calls it; `undefined` where it has nothing of the kind. */
function processName({ facts }: RewriteRequest, hazard: ThreadPrimitive): string | undefined {
  const short = shortName(hazard);
  if (short === 'LifoQueue' || short === 'PriorityQueue') return undefined;
  if (short !== 'Queue') return short;
  const isWaitedFor = facts.functions.some((scope) => expressionsIn(facts, scope).some((expression) => expression.kind === 'attribute' && expression.name === 'task_done'));
  return isWaitedFor ? 'JoinableQueue' : 'Queue';
}

function planPrimitive({ facts, text, site }: RewriteRequest, hazard: ThreadPrimitive, wanted: string | undefined): Plan | string {
  if (hazard.how === 'global') return `A process that starts afresh makes \`${hazard.name}\` anew, whatever it is. Give it to each process as an argument.`;
  if (wanted === undefined) return `multiprocessing has no \`${shortName(hazard)}\`; a manager can share one.`;
  const file: FileView = { facts, source: createSourceText(text) };
  const functionId = handOverAt(facts, site)?.placed.functionId ?? 0;
  const owner = ownerOf(facts, functionId, hazard.name);
  const [made] = owner === undefined ? [] : bindingsOf(facts, owner, hazard.name);
  if (made?.kind !== 'value' || made.value.kind !== 'call' || owner === undefined) return `Where \`${hazard.name}\` is made could not be followed.`;
  return { file, edits: primitiveEdits(file, made.value, owner, wanted), objections: queueObjections(hazard) };
}

/** A queue of processes sends pickles through a pipe, and a process does not end before they are read. */
function queueObjections(hazard: ThreadPrimitive): readonly Objection[] {
  return hazard.what.endsWith('Queue') ? [assumes(`what is put into \`${hazard.name}\` can be pickled, and is taken out before its process is joined`)] : [];
}
