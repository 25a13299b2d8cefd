import type { Binding } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import { unusedName } from '../names/mentions';
import { insertAt, type Edit } from './edit';
import { existingImport } from './importEdit';
import type { SourceText } from './sourceText';

/** A name that the new code uses; without `name` the module itself. */
export interface WantedName {
  readonly module: string;
  readonly name?: string;
  /** What to call it where its own name means something else. */
  readonly otherwise: string;
}

/** How the file calls what the new code needs, and the imports that it takes. */
export interface BroughtNames {
  /** In the order of what was wanted. */
  readonly references: readonly string[];
  readonly edits: readonly Edit[];
}

/**
 * Brings names into a file, each only where it is not there yet.
 *
 * @param functionId - The function that will use them, whose own imports count as well.
 */
export function bringNames(file: FileView, functionId: number, wanted: readonly WantedName[]): BroughtNames {
  const { source } = file;
  const found = wanted.map((each) => ({ each, existing: existingReference(file, functionId, each) }));
  const missing = found.filter(({ existing, each }, index) => existing === undefined && found.findIndex((other) => isSame(other.each, each)) === index);
  const added = missing.map(({ each }) => ({ each, reference: freeName(file, each) }));
  const modules = [...new Set(added.map(({ each }) => each.module))].sort();
  const lines = modules.flatMap((module): readonly ImportLine[] => {
    const own = added.filter(({ each }) => each.module === module);
    const whole = own.filter(({ each }) => each.name === undefined).map(({ reference }) => ({ form: 'import' as const, module, text: `import ${aliased(module, reference)}` }));
    const parts = own.flatMap(({ each, reference }) => (each.name === undefined ? [] : [aliased(each.name, reference)])).sort();
    return [...whole, ...(parts.length > 0 ? [{ form: 'from' as const, module, text: `from ${module} import ${parts.join(', ')}` }] : [])];
  });
  return {
    references: found.map(({ each, existing }) => existing ?? added.find((one) => isSame(one.each, each))?.reference ?? each.otherwise),
    edits: lines.map((line) => insertAt(source.lineStart(lineFor(file, line)), `${line.text}${source.lineBreak}`)),
  };
}

interface ImportLine {
  readonly form: 'import' | 'from';
  readonly module: string;
  readonly text: string;
}

function isSame(a: WantedName, b: WantedName): boolean {
  return a.module === b.module && a.name === b.name;
}

function aliased(name: string, reference: string): string {
  return name === reference ? name : `${name} as ${reference}`;
}

function existingReference(file: FileView, functionId: number, { module, name }: WantedName): string | undefined {
  const asModule = moduleReference(file, module);
  if (name === undefined) return asModule;
  return existingImport(file, functionId, { module, name }) ?? (asModule === undefined ? undefined : `${asModule}.${name}`);
}

/** The name that the file's top level has for a module, and nothing else. */
function moduleReference({ facts }: FileView, module: string): string | undefined {
  const isPlain = !module.includes('.');
  return Object.entries(facts.functions[0]?.bindings ?? {}).find(([local, bindings]) => bindings.length > 0 && bindings.every((binding) =>
    binding.kind === 'import' && binding.level === 0 && binding.symbol === undefined && binding.module === module && (isPlain || local !== module.split('.')[0])))?.[0];
}

function freeName({ facts, source }: FileView, wanted: WantedName): string {
  const { module, name = module, otherwise } = wanted;
  // The same import within a function does no harm.
  const isSameImport = (binding: Binding): boolean => binding.kind === 'import' && binding.level === 0 && binding.module === module && binding.symbol === wanted.name;
  const isTaken = facts.functions.some((scope) => scope.bindings[name]?.every(isSameImport) === false || scope.parameters.some((parameter) => parameter.name === name));
  return isTaken ? unusedName(source, otherwise) : name;
}

/**
 * Where an import goes, which is nearly always one of the standard library: into the first group of
 * imports, above the first of its form whose module comes later in the alphabet; in a file without
 * imports, below the file's own docstring.
 */
function lineFor({ facts, source }: FileView, { form, module }: ImportLine): number {
  const group = firstGroup(facts.functions[0]?.body ?? [], source);
  const [start] = facts.functions[0]?.body ?? [];
  const last = group.at(-1);
  if (!last) {
    const isDocstring = start?.kind === 'expression' && start.value.kind === 'literal' && start.value.type === 'str';
    return isDocstring ? start.range.end.line + 1 : start?.range.start.line ?? 0;
  }
  const later = group.find((statement) => {
    const imported = importedBy(source, statement);
    return imported.form === form && imported.module > module && !isFuture(source, statement);
  });
  return later?.range.start.line ?? last.range.end.line + 1;
}

/** The imports that begin a file, up to the first gap; those of the language's future stand alone. */
function firstGroup(body: readonly Statement[], source: SourceText): readonly Statement[] {
  const first = body.findIndex((statement) => statement.kind === 'import');
  if (first < 0) return [];
  const group: Statement[] = [];
  for (const statement of body.slice(first)) {
    const last = group.at(-1);
    const isBeyondGap = last !== undefined && statement.range.start.line > last.range.end.line + 1;
    if (statement.kind !== 'import' || (isBeyondGap && !group.every((each) => isFuture(source, each)))) break;
    group.push(statement);
  }
  return group;
}

function isFuture(source: SourceText, statement: Statement): boolean {
  return importedBy(source, statement).module === '__future__';
}

function importedBy(source: SourceText, { range }: Statement): { readonly form: string; readonly module: string } {
  const [, form = '', module = ''] = /^(import|from)\s+([\w.]+)/.exec(source.lineText(range.start.line)) ?? [];
  return { form, module };
}
