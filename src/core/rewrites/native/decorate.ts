import type { FunctionFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { insertAt, type Edit } from '../text/edit';
import type { PackageNames } from './package/nativePackage';
import { classOfMethod } from './reading/methods';

/** Puts the decorator of a package in front of a function, of a method beneath those that it has; without the package it does nothing. */
export function decorate(file: FileView, scope: FunctionFacts, names: PackageNames): readonly Edit[] {
  const { facts, source } = file;
  const { lineBreak, indentation } = source;
  const owner = classOfMethod(facts, scope);
  const lines = [
    'try:',
    `${indentation}from ${names.module} import ${names.decorator}`,
    `except ImportError:  # Not built yet: ${names.folder}/README.md`,
    '',
    `${indentation}def ${names.decorator}(function):`,
    `${indentation}${indentation}return function`,
    '',
    '',
  ];
  const decorator = `@${names.decorator}`;
  if (!owner) return [insertAt(source.lineStart(scope.range.start.line), [...lines, decorator, ''].join(lineBreak))];
  return [insertAt(source.lineStart(owner.range.start.line), [...lines, ''].join(lineBreak)), aboveDefinition(file, scope, decorator)];
}

/** A line between a definition and the decorators that it has. */
export function aboveDefinition({ source }: FileView, { nameRange, range }: FunctionFacts, text: string): Edit {
  const { line } = nameRange.start;
  const margin = source.slice({ start: { line, column: 0 }, end: { line, column: range.start.column } });
  return insertAt(source.lineStart(line), margin + text + source.lineBreak);
}
