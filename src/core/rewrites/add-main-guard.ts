import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/addMainGuard';
import type { FileView } from './fileView';
import { globalObjections } from './guard/globals';
import { planGuard } from './guard/planGuard';
import { breaks } from './objection';
import { judgeTasks } from './pools/judgeTasks';
import { findProcessPools } from './pools/processPools';
import { resolveTask } from './pools/target';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'add-main-guard';

/** What starts processes whenever the file is loaded goes under `if __name__ == "__main__"`, with all that the program does there. */
export const addMainGuard: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const isUnguarded = request.site.hazards?.some(({ kind }) => kind === 'missing-main-guard') ?? false;
    return isUnguarded ? proposalOf(request, { id, title: 'Put what the program does under a main guard' }, planFile(request)) : undefined;
  },
};

function planFile({ facts, text, sites }: RewriteRequest): Plan {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const tasks = sites.flatMap((site) => handOverAt(facts, site)?.task ?? []);
  const calls = [...tasks, ...findProcessPools(facts).map(({ making }) => making)];
  const { worker, who } = judgeTasks(analysis, tasks.map((task) => ({ task, resolved: resolveTask(facts, task), lift: undefined })), []);
  const places = { functions: new Set(calls.map(({ functionId }) => functionId)), ranges: calls.map(({ call }) => call.range) };
  const guard = planGuard(analysis, facts.path, worker, places);
  return {
    file,
    edits: guard.edits,
    objections: [
      ...guard.objections,
      ...globalObjections(analysis, worker, who, []),
      ...(guard.edits.length === 0 ? [breaks('What starts the processes could not be followed.')] : []),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}
