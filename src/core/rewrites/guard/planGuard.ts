import type { Range } from '../../domain/position';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, expressionsIn } from '../../python/traverse';
import type { Analysis } from '../effects/analysis';
import { firstCommentLine } from '../lifting/liftNested';
import { ownerOf } from '../names/owner';
import { assumes, breaks, type Objection } from '../objection';
import { insertAt, type Edit } from '../text/edit';
import type { SourceText } from '../text/sourceText';
import { changesOrBinds } from './globals';
import { isMainGuard, namesBoundBy, roleOf } from './moduleStatement';
import { functionsReachedBy, unguardedStatements } from './reach';
import { repeatabilityOf } from './repeatable';
import type { WorkerCode } from './workerCode';

/** A process that starts afresh runs the program's own file again, and with it what stands there without a guard. */
export const importersHaveGuard = 'programs that import this file have a main guard';

interface GuardedFile {
  readonly worker: WorkerCode;
  readonly body: readonly Statement[];
  readonly staying: ReadonlySet<Statement>;
  readonly starters: readonly Statement[];
}

/** Where the pool does its work. */
export interface PoolPlaces {
  /** Functions in which work is handed over, or a pool is made that starts its processes at once. */
  readonly functions: ReadonlySet<number>;
  /** The same places as stretches of the text. */
  readonly ranges: readonly Range[];
}

/** The main guard that a file needs, or why it cannot have one. */
export interface GuardPlan {
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  /** The line above which functions can stand that a statement at the top of the file uses. */
  lineAbove(statement: Statement): number;
}

/**
 * Keeps what only the program itself must do from being done again by each worker process, which
 * loads the file anew under spawn and forkserver.
 */
export function planGuard(analysis: Analysis, path: string, worker: WorkerCode, places: PoolPlaces): GuardPlan {
  const { facts, source } = analysis.file;
  const body = facts.functions[0]?.body ?? [];
  const starters = body.filter((statement) => runsPool(analysis, statement, places));
  if (starters.length === 0) {
    const guarded = body.filter((statement) => roleOf(facts, statement) === 'guarded');
    return { edits: [], objections: [...hiddenDefinitions(analysis, guarded), ...withoutGuard(analysis)], lineAbove: (statement) => firstCommentLine(source, statement.range.start.line) };
  }
  const staying = stayingStatements(analysis, worker, body, new Set(starters));
  const segments = segmentsOf(body, staying);
  return {
    edits: segments.flatMap((segment) => guardSegment(source, segment)),
    objections: [...guardObjections(analysis, path, { worker, body, staying, starters }), ...keptWork(analysis, body, staying, starters)],
    lineAbove(statement) {
      const segment = segments.find((each) => each.includes(statement));
      return firstCommentLine(source, (segment?.[0] ?? statement).range.start.line);
    },
  };
}

function runsPool(analysis: Analysis, statement: Statement, places: PoolPlaces): boolean {
  const { facts } = analysis.file;
  const run = unguardedStatements(facts).filter((each) => isWithin(each.range, statement.range));
  const reached = functionsReachedBy(facts, run);
  if ([...reached].some((id) => id !== 0 && places.functions.has(id))) return true;
  return places.functions.has(0) && run.some((each) => each.kind !== 'function' && places.ranges.some((range) => isWithin(range, each.range) && isOwnCode(analysis, range)));
}

/** Whether a place is in the file's own statements rather than in a function that stands in one. */
function isOwnCode({ file: { facts } }: Analysis, range: Range): boolean {
  return !facts.functions.some((each) => each.kind !== 'module' && isWithin(range, each.range));
}

/** The statements that stay outside: all before the first work, and from there on what the workers need. */
function stayingStatements(analysis: Analysis, worker: WorkerCode, body: readonly Statement[], starters: ReadonlySet<Statement>): ReadonlySet<Statement> {
  const { facts } = analysis.file;
  const staying = new Set<Statement>();
  const going = new Set<string>();
  const made = new Set<string>();
  let hasWork = false;
  let hasStarted = false;
  for (const statement of body) {
    hasStarted ||= starters.has(statement);
    const role = roleOf(facts, statement);
    const changed = [...worker.names].filter((name) => changesOrBinds(analysis, statement, name));
    // What happens to a name after the pool has run must not happen to the workers before.
    const isNeeded = changed.length > 0 && statement.kind !== 'delete' && !(hasStarted && changed.some((name) => made.has(name)));
    for (const name of changed) made.add(name);
    const stays = !starters.has(statement) && (role === 'guarded' || (role === 'work' ? isNeeded && isQuiet(analysis, statement) : !hasWork || isNeeded || isHandedOn(analysis, statement)))
      && !readsAny(analysis, statement, going);
    if (stays) staying.add(statement);
    else {
      hasWork = true;
      for (const name of namesBoundBy(facts, statement)) going.add(name);
    }
  }
  return staying;
}

/** Work that can be done again by every process without anybody noticing. */
function isQuiet(analysis: Analysis, statement: Statement): boolean {
  const scope = analysis.file.facts.functions[0];
  return scope !== undefined && repeatabilityOf(analysis, { ...scope, body: [statement] }).kind !== 'other';
}

/** A class or function that is used as a value may travel to the workers with the data, and must be found there. */
function isHandedOn({ file: { facts, source } }: Analysis, statement: Statement): boolean {
  if (statement.kind === 'class') return true;
  const name = statement.kind === 'function' ? facts.functions[statement.id]?.name : undefined;
  if (name === undefined) return false;
  const words = source.tokens;
  return words.some((token, index) => token.text === name && words[index + 1]?.text !== '(' && words[index - 1]?.text !== 'def');
}

/** Whether loading a statement needs a name that is no longer there outside the guard. */
function readsAny({ file: { facts } }: Analysis, statement: Statement, names: ReadonlySet<string>): boolean {
  const scope = facts.functions[0];
  if (!scope || statement.kind === 'if') return false;
  return expressionsIn(facts, { ...scope, body: [statement] }).some((expression) => expression.kind === 'name' && names.has(expression.name) && ownerOf(facts, 0, expression.name) === 0);
}

function segmentsOf(body: readonly Statement[], staying: ReadonlySet<Statement>): readonly (readonly Statement[])[] {
  const segments: Statement[][] = [];
  let current: Statement[] | undefined;
  for (const statement of body) {
    if (staying.has(statement)) current = undefined;
    else if (current) current.push(statement);
    else segments.push(current = [statement]);
  }
  return segments;
}

function guardSegment(source: SourceText, segment: readonly Statement[]): readonly Edit[] {
  const first = segment[0];
  const last = segment[segment.length - 1];
  if (!first || !last) return [];
  const firstLine = firstCommentLine(source, first.range.start.line);
  let lastLine = last.range.end.line;
  while (/^\s+#/.test(source.lineText(lastLine + 1)) && source.lineStart(lastLine + 1) < source.text.length) lastLine++;
  const { quote, lineBreak, indentation } = source;
  const edits: Edit[] = [insertAt(source.lineStart(firstLine), `if __name__ == ${quote}__main__${quote}:${lineBreak}`)];
  for (let line = firstLine; line <= lastLine; line++) {
    if (!source.startsInString(line) && source.lineText(line).trim() !== '') edits.push(insertAt(source.lineStart(line), indentation));
  }
  return edits;
}

function guardObjections(analysis: Analysis, path: string, { worker, body, staying, starters }: GuardedFile): readonly Objection[] {
  const { source } = analysis.file;
  const objections: Objection[] = [];
  if (path.endsWith('/__init__.py')) objections.push(breaks('The pool runs when the package is imported; a process pool must not, as its processes import the package again.'));
  objections.push(...changedBetween(analysis, worker, body, starters));
  body.forEach((statement, index) => {
    const next = body[index + 1];
    if (next && next.range.start.line === statement.range.end.line && staying.has(next) !== staying.has(statement)) {
      objections.push(breaks(`Line ${String(next.range.start.line + 1)} holds several statements, and a main guard would have to part them.`));
    }
  });
  objections.push(...hiddenDefinitions(analysis, body.filter((statement) => !staying.has(statement) || roleOf(analysis.file.facts, statement) === 'guarded')));
  if (!isEvidentlyProgram(source)) objections.push(assumes('this file is run as a program, not imported'));
  return objections;
}

/** Between two uses of the pool a name that the workers need gets another value: each use would need a file of its own. */
function changedBetween(analysis: Analysis, worker: WorkerCode, body: readonly Statement[], starters: readonly Statement[]): readonly Objection[] {
  const first = body.findIndex((statement) => starters.includes(statement));
  const last = body.findLastIndex((statement) => starters.includes(statement));
  return body.slice(first + 1).flatMap((statement, index): readonly Objection[] => {
    const isDefinition = statement.kind === 'function' || statement.kind === 'class';
    const changed = [...worker.names].find((name) => changesOrBinds(analysis, statement, name) && body.slice(0, first + 1 + index).some((earlier) => changesOrBinds(analysis, earlier, name)));
    if (changed === undefined || (first + 1 + index > last && !isDefinition)) return [];
    return [breaks(`\`${changed}\` gets another meaning on line ${String(statement.range.start.line + 1)}, after the pool has begun; a process that starts afresh would know one only.`)];
  });
}

/** A function or class that is made under the guard and travels with the data would not be found by the workers. */
function hiddenDefinitions(analysis: Analysis, guarded: readonly Statement[]): readonly Objection[] {
  const within = (statement: Statement): readonly Statement[] => blocksIn(statement).flat().flatMap((inner) => [inner, ...within(inner)]);
  return guarded.flatMap(within).filter((statement) => (statement.kind === 'function' || statement.kind === 'class') && isHandedOn(analysis, statement))
    .map((statement) => breaks(`Line ${String(statement.range.start.line + 1)} makes a ${statement.kind} where only the main program runs; a process that starts afresh would not find it. Move it to the top of the file.`));
}

/** What only programs do. */
function isEvidentlyProgram(source: SourceText): boolean {
  return source.text.startsWith('#!') || source.tokens.some((token) => token.kind === 'name' && ['print', 'argv', 'argparse', 'input', 'exit'].includes(token.text));
}

/** The pool's own results cannot be what the workers start from. */
function keptWork(analysis: Analysis, body: readonly Statement[], staying: ReadonlySet<Statement>, starters: readonly Statement[]): readonly Objection[] {
  const { facts } = analysis.file;
  const outside = body.filter((statement) => staying.has(statement) && roleOf(facts, statement) === 'work' && !starters.includes(statement));
  return outside.flatMap((statement) => repeats(analysis, statement));
}

/** Without a guard every process that loads the file does again what stands at its top. */
function withoutGuard(analysis: Analysis): readonly Objection[] {
  const { facts } = analysis.file;
  const hasGuard = (facts.functions[0]?.body ?? []).some(isMainGuard);
  return [
    ...(hasGuard ? [] : [assumes(importersHaveGuard)]),
    ...unguardedStatements(facts).filter((statement) => roleOf(facts, statement) === 'work').flatMap((statement) => repeats(analysis, statement)),
  ];
}

function repeats(analysis: Analysis, statement: Statement): readonly Objection[] {
  const scope = analysis.file.facts.functions[0];
  const line = String(statement.range.start.line + 1);
  const found = scope ? repeatabilityOf(analysis, { ...scope, body: [statement] }) : undefined;
  if (found?.kind === 'other') {
    return [breaks(`Line ${line} calls \`${found.call}\` whenever the file is loaded, and each worker process loads it. Move it under \`if __name__ == "__main__"\` first.`)];
  }
  return found?.kind === 'unknown' ? [assumes(`line ${line} may run once more in each process`)] : [];
}

function isWithin(inner: Range, outer: Range): boolean {
  const startsAfter = inner.start.line > outer.start.line || (inner.start.line === outer.start.line && inner.start.column >= outer.start.column);
  const endsBefore = inner.end.line < outer.end.line || (inner.end.line === outer.end.line && inner.end.column <= outer.end.column);
  return startsAfter && endsBefore;
}
