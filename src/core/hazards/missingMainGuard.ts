import type { MissingMainGuard } from '../domain/hazard';
import type { FileFacts } from '../python/facts';
import type { Statement } from '../python/facts/statement';
import { expressionsIn } from '../python/traverse';
import { calleesOf } from '../rewrites/names/callee';
import { isNotebook } from './notebookFunction';
import type { ProcessTask } from './processTask';

/** Functions that call functions are followed so far. */
const maximumDepth = 4;

/**
 * Processes that are started whenever the file is loaded. A process that starts afresh loads the
 * file of the program again, and would start processes in turn, which Python forbids.
 */
export function missingMainGuard({ analysis: { file: { facts, source } }, site, placed, isPool }: ProcessTask): MissingMainGuard | undefined {
  // Whoever asks for fork has only systems in mind that have it.
  if (source.tokens.some((token) => token.kind === 'string' && /^["']fork["']$/.test(token.text))) return undefined;
  // In a notebook nothing is loaded again, and a guard does not help.
  if (isNotebook({ path: site.path, text: source.text })) return undefined;
  // A process that is only made does nothing yet.
  if (!isPool && !startsProcess(facts, placed.functionId)) return undefined;
  const starter = (facts.functions[0]?.body ?? []).find((statement) => isUnconditional(statement) && runs(facts, statement, placed.functionId, placed.call.range.start.line));
  return starter && { kind: 'missing-main-guard', location: { path: site.path, range: starter.range } };
}

/** Whether a function starts something; of the file's own statements, one under no condition. */
function startsProcess(facts: FileFacts, functionId: number): boolean {
  const scope = facts.functions[functionId];
  const run = scope && functionId === 0 ? { ...scope, body: scope.body.filter(isUnconditional) } : scope;
  return run !== undefined && expressionsIn(facts, run).some((expression) => expression.kind === 'call' && expression.callee.kind === 'attribute' && expression.callee.name === 'start');
}

/** Under a condition there may be a guard of another kind. */
function isUnconditional({ kind }: Statement): boolean {
  return kind === 'expression' || kind === 'assign' || kind === 'with' || kind === 'for' || kind === 'augmented';
}

function runs(facts: FileFacts, statement: Statement, functionId: number, line: number): boolean {
  const isIn = statement.range.start.line <= line && line <= statement.range.end.line;
  return functionId === 0 ? isIn : calledByStatement(facts, statement).has(functionId);
}

/** Asked again for every site of the file. */
const calledByStatements = new WeakMap<Statement, ReadonlySet<number>>();

function calledByStatement(facts: FileFacts, statement: Statement): ReadonlySet<number> {
  const known = calledByStatements.get(statement);
  if (known) return known;
  const called = new Set<number>();
  addCalled(facts, { statements: [statement], functionId: 0, depth: maximumDepth }, called);
  calledByStatements.set(statement, called);
  return called;
}

interface Code {
  readonly statements: readonly Statement[];
  readonly functionId: number;
  readonly depth: number;
}

/** Adds the functions that statements call by their names, and those that they call. */
function addCalled(facts: FileFacts, { statements, functionId, depth }: Code, called: Set<number>): void {
  const scope = facts.functions[functionId];
  if (!scope || depth === 0) return;
  for (const expression of expressionsIn(facts, { ...scope, body: statements })) {
    if (expression.kind !== 'call' || expression.callee.kind !== 'name') continue;
    const [only, ...others] = calleesOf(facts, functionId, expression.callee);
    if (only?.kind !== 'function' || others.length > 0 || only.function.isGenerator || only.function.isAsync || called.has(only.function.id)) continue;
    called.add(only.function.id);
    addCalled(facts, { statements: only.function.body, functionId: only.function.id, depth: depth - 1 }, called);
  }
}
