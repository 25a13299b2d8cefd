import type { LockAroundWorker } from '../domain/accident';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/shrinkLock';
import type { FileView } from './fileView';
import { createFreedom } from './locks/freedom';
import { findLockedBlock } from './locks/lockedBlock';
import { moveOut } from './locks/moveOut';
import { assumes, type Objection } from './objection';
import { listed, proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'shrink-lock';

/** A task that does all of its work under a lock does it before, and takes the lock for what changes what the tasks share. */
export const shrinkLock: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { accident } = request.site;
    if (accident?.kind !== 'lock-around-worker') return undefined;
    return proposalOf(request, { id, title: `Take \`${accident.lock}\` only to change what the tasks share` }, planLock(request, accident));
  },
};

function planLock({ facts, text }: RewriteRequest, { location, lock }: LockAroundWorker): Plan | string {
  if (location.path !== facts.path) return `\`${lock}\` is taken in another file.`;
  const file: FileView = { facts, source: createSourceText(text) };
  const block = findLockedBlock(file, location.range);
  if (typeof block === 'string') return block;
  const freedom = createFreedom(createAnalysis(file), block);
  const moved = moveOut(file, block, freedom);
  if (typeof moved === 'string') return moved;
  return { file, edits: moved.edits, objections: [...needNoLock(moved.doubtful), assumes('the order in which the tasks come to it does not matter')] };
}

/** What nobody has looked into may count on being called by one task at a time. */
function needNoLock(callees: readonly string[]): readonly Objection[] {
  if (callees.length === 0) return [];
  const [first, second, third, ...others] = callees;
  const named = [first, second, ...(third === undefined ? [] : others.length === 0 ? [third] : [])].flatMap((callee) => (callee === undefined ? [] : [`\`${callee}\``]));
  const all = named.length < callees.length ? [...named, 'other calls'] : named;
  return [assumes(`${listed(all)} ${all.length === 1 ? 'needs' : 'need'} no lock`)];
}
