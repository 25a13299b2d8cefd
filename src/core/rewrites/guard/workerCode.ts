import type { FileFacts } from '../../python/facts';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import { globalsMentioned } from '../names/globalMentions';
import type { Span } from '../text/sourceText';
import { namesBoundBy, roleOf } from './moduleStatement';

/** What worker processes need of a file. */
export interface WorkerCode {
  /** Names of the file's top level that the workers' code uses, directly or through others. */
  readonly names: ReadonlySet<string>;
  /** The functions that stand in it. */
  readonly functions: readonly FunctionFacts[];
}

/**
 * Follows names from the targets through everything that they mention.
 *
 * @param targets - Where the code stands that runs in the workers.
 */
export function workerCodeOf(file: FileView, targets: readonly Span[]): WorkerCode {
  const { facts, source } = file;
  const statements = topStatements(facts).map((statement) => ({ span: source.spanOf(statement.range), binds: namesBoundBy(facts, statement) }));
  const names = new Set<string>();
  const spans: Span[] = [];
  const open = [...targets];
  for (let span = open.pop(); span; span = open.pop()) {
    spans.push(span);
    for (const text of globalsMentioned(file, span)) {
      if (names.has(text)) continue;
      names.add(text);
      open.push(...statements.filter((statement) => statement.binds.has(text)).map((statement) => statement.span));
    }
  }
  const functions = facts.functions.filter(({ kind, range }) => kind !== 'module' && spans.some((span) => contains(span, source.spanOf(range))));
  return { names, functions };
}

/**
 * The statements at the top of a file, those under a guard one by one: a name that is bound there
 * is not the matter of what else stands there.
 */
function topStatements(facts: FileFacts): readonly Statement[] {
  return (facts.functions[0]?.body ?? []).flatMap((statement) =>
    statement.kind === 'if' && roleOf(facts, statement) === 'guarded' ? statement.branches.flatMap((branch) => branch.body) : [statement]);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
