import type { LoopStatement, PoolRound } from './processes/poolRound';
import { poolRoundAt } from './processes/poolRound';
import { createAnalysis } from './effects/createAnalysis';
import type { Analysis } from './effects/analysis';
import { offers, refusals } from './examples/makePoolOnce';
import { firstCommentLine } from './lifting/liftNested';
import { namesMentioned } from './names/mentions';
import { assumes, breaks, type Objection } from './objection';
import { resolveTask } from './pools/target';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt, remove, type Edit } from './text/edit';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'make-pool-once';

/** A pool that each round of a loop makes for itself is made once, about the loop. */
export const makePoolOnce: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'pool-in-loop');
    return hazard ? proposalOf(request, { id, title: 'Make the pool once, before the loop' }, planLoop(request)) : undefined;
  },
};

function planLoop({ facts, text, site }: RewriteRequest): Plan | string {
  const file = { facts, source: createSourceText(text) };
  const round = poolRoundAt(facts, site);
  if (typeof round === 'string') return round;
  return { file, edits: loopEdits(file.source, round), objections: [...roundObjections(createAnalysis(file), round), ...nameObjections(file.source, round)] };
}

/** The `with` line moves above the loop, the loop's lines move to the right, and what stands in the `with` stays where it is. */
function loopEdits(source: SourceText, { loop, block }: PoolRound): readonly Edit[] {
  const { lineBreak } = source;
  const first = block.body[0]?.range.start.line ?? block.range.end.line;
  const head = block.range.start.line;
  const top = firstCommentLine(source, loop.range.start.line);
  const indentation = source.lineText(loop.range.start.line).slice(0, loop.range.start.column);
  const inner = source.lineText(first).slice(source.lineText(head).length - source.lineText(head).trimStart().length, source.lineText(first).length - source.lineText(first).trimStart().length);
  const edits: Edit[] = [insertAt(source.lineStart(top), `${indentation}${source.lineText(head).trim()}${lineBreak}`), remove({ start: source.lineStart(head), end: source.lineStart(head + 1) })];
  for (let line = top; line <= loop.range.end.line; line++) {
    const isInBlock = line >= head && line <= block.range.end.line;
    if (!isInBlock && !source.startsInString(line) && source.lineText(line).trim() !== '') edits.push(insertAt(source.lineStart(line), inner));
  }
  return edits;
}

/** Tasks must have ended with their round, and workers must keep nothing from one round to the next. */
function roundObjections(analysis: Analysis, { tasks }: PoolRound): readonly Objection[] {
  return tasks.flatMap((task): readonly Objection[] => {
    const { target } = resolveTask(analysis.file.facts, task);
    const waits = /^(map|starmap|apply)$/.test(task.method) && task.isBlocking;
    const late = waits ? [] : [assumes('each round waits for its tasks')];
    if (target.kind !== 'function') return [...late, assumes('the workers keep nothing from one round to the next')];
    const { changes } = analysis.summaryOf(target.function.id);
    const kept = changes.find(({ root }) => root.kind === 'global');
    return kept ? [breaks(`\`${target.function.name}\` changes \`${kept.root.name}\` in its process, which the next round would find changed.`)] : late;
  });
}

/** The name of the pool must mean nothing else in the loop. */
function nameObjections(source: SourceText, { loop, block, name }: PoolRound): readonly Objection[] {
  const span = source.spanOf(block.range);
  const outside = namesMentioned(source, source.spanOf(loopRange(loop))).find(({ text, start }) => text === name && (start < span.start || start >= span.end));
  return outside ? [breaks(`\`${name}\` is used in the loop outside of the \`with\`.`)] : [];
}

function loopRange({ range }: LoopStatement) {
  return range;
}
