import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/moveToTopLevel';
import type { FileView } from './fileView';
import { breaks } from './objection';
import { planMove } from './pools/planMove';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'move-to-top-level';

/** A lambda or nested function that is handed to processes becomes a function at the top of the file, where they find it. */
export const moveToTopLevel: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const isHidden = request.site.hazards?.some(({ kind }) => kind === 'unpicklable-target') ?? false;
    return isHidden ? proposalOf(request, { id, title: 'Make it a function at the top of the file' }, planTask(request)) : undefined;
  },
};

function planTask({ facts, text, site }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const task = handOverAt(facts, site)?.task;
  if (!task) return 'What is handed to the processes cannot be told from the code.';
  const places = { functions: new Set([task.functionId]), ranges: [task.call.range] };
  const move = planMove(analysis, { tasks: [task], initializers: [], places, functionId: task.functionId });
  const objections = [...move.objections, ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : [])];
  return { file, edits: move.edits, objections };
}
