import { walkExpressions } from '../../python/traverse';
import type { FileView } from '../fileView';
import { importedName } from '../names/owner';
import { breaks, type Objection } from '../objection';

/** What asks the `threading` module about threads, which does not know of processes. */
const questions: ReadonlyMap<string, string> = new Map([
  ['threading.enumerate', 'asks for all threads with `threading.enumerate`'],
  ['threading.active_count', 'counts threads with `threading.active_count`'],
  ['threading.activeCount', 'counts threads with `threading.activeCount`'],
  ['threading.excepthook', 'handles errors of threads with `threading.excepthook`'],
  ['threading.settrace', 'traces threads with `threading.settrace`'],
  ['threading.setprofile', 'profiles threads with `threading.setprofile`'],
  ['threading.stack_size', 'sets the stack of threads with `threading.stack_size`'],
]);

/** What a program does with all its threads, whoever made them; and what it says is one. */
export function threadHabits({ facts }: FileView): readonly Objection[] {
  return facts.functions.flatMap((scope) => {
    const found: Objection[] = [];
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'attribute' && expression.kind !== 'name') return;
      const name = importedName(facts, scope.id, expression);
      const line = String(expression.range.start.line + 1);
      const question = name === undefined ? undefined : questions.get(name);
      if (question !== undefined) found.push(breaks(`The program ${question} (line ${line}), which tells nothing of processes.`));
      const parent = around[around.length - 1];
      if (name === 'threading.Thread' && !(parent?.kind === 'call' && parent.callee === expression)) {
        found.push(breaks(`Line ${line} speaks of \`Thread\` without making one; what it means cannot be told.`));
      }
    });
    return found;
  });
}
