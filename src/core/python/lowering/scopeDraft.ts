import type { Range } from '../../domain/position';
import type { Expression } from '../facts/expression';
import type { AttributeBinding, Binding, ClassFacts, FunctionFacts, StarImport } from '../facts/scope';
import type { Statement } from '../facts/statement';
import type { LineTable } from '../lineTable';
import type { SyntaxNode } from '../syntaxNode';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A function whose body is still being read. */
export interface FunctionDraft extends Draft<Omit<FunctionFacts, 'bindings' | 'starImports' | 'globals' | 'nonlocals'>> {
  readonly bindings: Record<string, Binding[]>;
  readonly starImports: StarImport[];
  readonly globals: string[];
  readonly nonlocals: string[];
}

/** A class whose body is still being read. */
export interface ClassDraft extends Draft<Omit<ClassFacts, 'bindings' | 'attributes'>> {
  readonly bindings: Record<string, Binding[]>;
  readonly attributes: Record<string, AttributeBinding[]>;
}

/** What is collected while one file is read. */
export interface FileDraft {
  readonly text: string;
  readonly readers: Readers;
  readonly lines: LineTable;
  readonly functions: FunctionDraft[];
  readonly classes: ClassDraft[];
}

/**
 * The two places where Python's grammar turns back on itself: a definition holds statements, an
 * expression may hold a lambda. Handed in, so that the files that read them need no cycle.
 */
export interface Readers {
  block(scope: Scope, node: SyntaxNode): readonly Statement[];
  lambda(scope: Scope, node: SyntaxNode): Expression;
}

/** Where in the file we are: the innermost function, and the class whose body is read, if it is one. */
export interface Scope {
  readonly file: FileDraft;
  readonly function: FunctionDraft;
  readonly class: ClassDraft | undefined;
  /** How deep blocks and expressions nest; see {@link maximumDepth}. */
  depth: number;
}

/**
 * What nests deeper is not read. Real code stays below 100; hostile code would overflow the
 * stack, here or in any later walk over the facts.
 */
export const maximumDepth = 200;

/** Notes that a name gets its value in this scope. */
export function bind(scope: Scope, name: string, binding: Binding): void {
  const table = bindingTable(scope, name);
  (table[name] ??= []).push(binding);
}

/** A record without a prototype, so that `constructor` and `__proto__` are names like any other. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>; // `Object.create` is typed as any; an empty object is every record.
}

/** The source of a node. */
export function textOf(scope: Scope, node: SyntaxNode): string {
  return scope.file.text.slice(node.start, node.end);
}

/** The position of a node. */
export function rangeOf(scope: Scope, node: SyntaxNode): Range {
  return scope.file.lines.rangeOf(node);
}

function bindingTable(scope: Scope, name: string): Record<string, Binding[]> {
  if (scope.class) return scope.class.bindings;
  if (scope.function.globals.includes(name)) return moduleOf(scope).bindings;
  if (scope.function.nonlocals.includes(name)) return outerOwner(scope, name).bindings;
  return scope.function.bindings;
}

function moduleOf(scope: Scope): FunctionDraft {
  return scope.file.functions[0] ?? scope.function;
}

function outerOwner(scope: Scope, name: string): FunctionDraft {
  let owner: FunctionDraft = scope.function;
  while (owner.parent !== undefined) {
    const outer = scope.file.functions[owner.parent];
    if (!outer) break;
    owner = outer;
    if (owner.bindings[name]) break;
  }
  return owner;
}
