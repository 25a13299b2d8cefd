import type { Binding } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { unusedName, namesMentioned } from '../names/mentions';
import { insertAt, type Edit } from './edit';
import { removeItem, splitItems } from './listItems';
import type { SourceText, Span } from './sourceText';

/** A name that a file comes to have, and the edits that bring it. */
export interface ImportPlan {
  /** How the file calls it. */
  readonly reference: string;
  readonly edits: readonly Edit[];
}

/** A `from module import name` that gives a file its old name. */
export interface OldImport {
  /** The local name. */
  readonly name: string;
  /** The function whose name it is; 0 for the file. */
  readonly owner: number;
  readonly binding: Extract<Binding, { kind: 'import' }>;
  /** The places where the name stands that will no longer need it. */
  readonly replaced: readonly Span[];
}

/** A name of a module that takes the place of another. */
export interface NewImport {
  readonly module: string;
  readonly name: string;
  /** What to call it where its own name means something else. */
  readonly otherwise: string;
}

/** Brings `module.name` into a file beside an import that may become needless by it, and then goes. */
export function replaceImport(file: FileView, old: OldImport, wanted: NewImport): ImportPlan {
  const { source } = file;
  const statement = source.spanOf(old.binding.range);
  const isNeedless = isUnusedBut(file, old, statement);
  const existing = existingImport(file, old.owner, wanted);
  const items = itemsOf(source, statement);
  const index = items.findIndex((item) => firstWord(source, item) === old.binding.symbol && lastWord(source, item) === old.name);
  const item = items[index];
  if (existing !== undefined) return { reference: existing, edits: isNeedless && item ? [removeImport(source, statement, items, index)] : [] };
  const reference = nameFor(file, old, wanted, isNeedless);
  const written = reference === wanted.name ? wanted.name : `${wanted.name} as ${reference}`;
  if (old.binding.module === wanted.module && item) {
    return { reference, edits: [isNeedless ? { ...item, newText: written } : addItem(source, item, written)] };
  }
  const whole = `from ${wanted.module} import ${written}`;
  if (isNeedless && items.length <= 1) return { reference, edits: [{ ...statement, newText: whole }] };
  const added = addLine(source, statement, whole);
  return { reference, edits: isNeedless && item ? [added, removeItem(source, items, index)] : [added] };
}

/** Takes an import away that nothing needs once some of its uses are replaced. */
export function dropImport(file: FileView, old: OldImport): readonly Edit[] {
  const { source } = file;
  const statement = source.spanOf(old.binding.range);
  const items = itemsOf(source, statement);
  const imported = old.binding.symbol ?? old.binding.module;
  const index = items.findIndex((item) => firstWord(source, item) === imported && lastWord(source, item) === old.name);
  return items[index] && isUnusedBut(file, old, statement) ? [removeImport(source, statement, items, index)] : [];
}

/** The local name under which the file has `module.name` already, at its top or in the same function. */
export function existingImport(file: FileView, owner: number, { module, name }: Pick<NewImport, 'module' | 'name'>): string | undefined {
  const { facts } = file;
  for (const scope of [facts.functions[owner], facts.functions[0]]) {
    for (const [local, bindings] of Object.entries(scope?.bindings ?? {})) {
      const isIt = bindings.every((binding) => binding.kind === 'import' && binding.level === 0 && binding.module === module && binding.symbol === name);
      if (isIt && bindings.length > 0) return local;
    }
  }
  return undefined;
}

/** A line of its own above a statement, with the statement's indentation. */
function addLine(source: SourceText, statement: Span, newLine: string): Edit {
  const { line } = source.positionAt(statement.start);
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  return insertAt(source.lineStart(line), `${indentation}${newLine}${source.lineBreak}`);
}

/** Whether a name is nowhere needed but where it is imported and where it will be replaced. */
function isUnusedBut({ source }: FileView, old: OldImport, statement: Span): boolean {
  const all: Span = { start: 0, end: source.text.length };
  const isLeft = namesMentioned(source, all).some((token) => token.text === old.name && !isIn(token, statement) && !old.replaced.some((span) => isIn(token, span)));
  const isQuoted = source.tokens.some((token) => token.kind === 'string' && new RegExp(`\\b${old.name}\\b`).test(token.text) && token.text.length < 200);
  return !isLeft && !isQuoted;
}

/** The wanted name itself where it is free; an alias that the old import had, unless it speaks of threads. */
function nameFor(file: FileView, old: OldImport, wanted: NewImport, isOldGoing: boolean): string {
  const hasAlias = old.binding.symbol !== undefined && old.name !== old.binding.symbol;
  if (hasAlias && isOldGoing && !/thread|tpe|dummy/i.test(old.name)) return old.name;
  const isSelf = wanted.name === old.name;
  if (isSelf ? isOldGoing : !isTaken(file, wanted)) return wanted.name;
  return unusedName(file.source, wanted.otherwise);
}

/** Whether some scope gives the name to something else. */
function isTaken({ facts }: FileView, { module, name }: NewImport): boolean {
  return facts.functions.some((scope) => scope.parameters.some((parameter) => parameter.name === name)
    || (scope.bindings[name] ?? []).some((binding) => binding.kind !== 'import' || binding.module !== module || binding.symbol !== name));
}

function itemsOf(source: SourceText, statement: Span): readonly Span[] {
  const tokens = source.tokensIn(statement);
  const start = tokens.find((token) => token.text === 'import');
  if (!start) return [];
  const open = source.tokensIn({ start: start.end, end: statement.end })[0];
  return open?.text === '('
    ? splitItems(source, { start: open.end, end: statement.end - 1 }, open.depth + 1)
    : splitItems(source, { start: start.end, end: statement.end }, start.depth);
}

/** In front of the old one: `P` comes before `T`, so a sorted list stays sorted. */
function addItem(source: SourceText, item: Span, written: string): Edit {
  const { line, column } = source.positionAt(item.start);
  const indentation = source.lineText(line).slice(0, column);
  const hasOwnLine = indentation.trim() === '';
  return insertAt(item.start, hasOwnLine ? `${written},${source.lineBreak}${indentation}` : `${written}, `);
}

function removeImport(source: SourceText, statement: Span, items: readonly Span[], index: number): Edit {
  if (items.length > 1) return removeItem(source, items, index);
  const { start, end } = source.rangeOf(statement);
  const isWholeLine = source.lineText(start.line).trim() === source.text.slice(statement.start, statement.end).trim() || start.line !== end.line;
  return isWholeLine && start.column === 0
    ? { start: source.lineStart(start.line), end: source.lineStart(end.line + 1), newText: '' }
    : { ...statement, newText: 'pass' };
}

function firstWord(source: SourceText, span: Span): string | undefined {
  return source.tokensIn(span)[0]?.text;
}

function lastWord(source: SourceText, span: Span): string | undefined {
  return source.tokensIn(span).at(-1)?.text;
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

