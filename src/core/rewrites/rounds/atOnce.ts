import type { Analysis } from '../effects/analysis';
import { libraryEffect } from '../effects/libraryCalls';
import { repeatabilityOf } from '../guard/repeatable';
import { assumes, breaks, type Objection } from '../objection';
import { describe } from '../pools/checkTask';
import { resolveTask } from '../pools/target';
import type { Task } from '../pools/task';

/** What speaks against running tasks at the same time that took turns before. */
export function atOnceObjections(analysis: Analysis, task: Task): readonly Objection[] {
  const { file } = analysis;
  const { target } = resolveTask(file.facts, task);
  const text = `\`${file.source.slice(task.target.range)}\``;
  switch (target.kind) {
    case 'local':
      return [breaks(`${describe(target.function)} sees variables around it, which have other values when the tasks run at the same time.`)];
    case 'function': {
      const who = describe(target.function);
      const changes = analysis.summaryOf(target.function.id).changes.length > 0;
      if (changes) return [assumes(`${who} may run several times at once`)];
      return repeatabilityOf(analysis, target.function).kind === 'same' ? [] : [assumes(`the order in which calls of ${who} run does not matter`)];
    }
    case 'library':
      return libraryEffect(target.name).kind === 'none' ? [] : [assumes(`the order in which calls of ${text} run does not matter`)];
    default:
      return [assumes(`${text} may run several times at once`)];
  }
}
