import { namesIn } from '../../../python/names';
import type { FileView } from '../../fileView';
import { ancestorsOf } from '../reading/methods';
import type { NativeProgram } from '../tree/tree';

/** The functions that were translated and what they need, as a file that can be run by itself. */
export function originalText({ facts, source }: FileView, { functions: own, entry, alternatives }: NativeProgram, origin: string): string {
  const functions = [...own, ...alternatives.flatMap((each) => each.functions)];
  const ids = [...new Set(functions.map(({ functionId }) => functionId))].sort((a, b) => a - b);
  const names = new Set(functions.flatMap(({ outside }) => outside.flatMap(({ origin: from, name }) => (from === 'file' ? [name] : []))));
  const definitions = definitionsOf({ facts, source }, names);
  const imports = (facts.functions[0]?.body ?? []).filter(({ kind, range }) => kind === 'import' && /^(import\s+math\b[^,]*|from\s+math\s+import\b[\s\S]*)$/.test(source.slice(range)));
  return [
    `"""What was translated, as it stood in ${origin}: \`${entry.name}\` and what it needs."""`,
    '',
    'from __future__ import annotations',
    '',
    ...imports.map(({ range }) => source.slice(range)),
    ...definitions,
    ...ids.flatMap((id) => {
      const scope = facts.functions[id];
      return scope && scope.classId === undefined ? ['', '', source.slice(scope.range).replaceAll(/\r\n?/g, '\n')] : [];
    }),
    ...classesOf({ facts, source }, ids),
    '',
  ].join('\n');
}

/** The classes with those of their methods that were translated, each made from the others as it was. */
function classesOf({ facts, source }: FileView, ids: readonly number[]): readonly string[] {
  const methods = ids.flatMap((id) => facts.functions[id] ?? []).filter(({ classId }) => classId !== undefined);
  const owners = facts.classes.filter(({ id }) => methods.some(({ classId }) => classId === id));
  return owners.flatMap((owner) => {
    const above = [...ancestorsOf(facts, owner)].filter((each) => each !== owner && owners.includes(each)).map(({ name }) => name);
    const texts = methods.filter(({ classId }) => classId === owner.id).flatMap(({ range }) => ['', source.slice({ start: { line: range.start.line, column: 0 }, end: range.end }).replaceAll(/\r\n?/g, '\n')]);
    return ['', '', `class ${owner.name}${above.length > 0 ? `(${above.join(', ')})` : ''}:`, ...texts.slice(1)];
  });
}

/** The numbers of the file's top level, with those of which they are made, in the order of the text. */
function definitionsOf({ facts, source }: FileView, wanted: ReadonlySet<string>): readonly string[] {
  const bindings = facts.functions[0]?.bindings ?? {};
  const needed = new Set(wanted);
  for (let before = -1; before !== needed.size;) {
    before = needed.size;
    const values = [...needed].flatMap((name) => (bindings[name] ?? []).flatMap((binding) => (binding.kind === 'value' ? [binding.value] : [])));
    for (const name of values.flatMap(namesIn)) if (bindings[name]?.[0]?.kind === 'value') needed.add(name);
  }
  const valued = [...needed].flatMap((name) => (bindings[name] ?? []).flatMap((binding) => (binding.kind === 'value' ? [{ name, value: binding.value }] : [])));
  return valued.sort((a, b) => a.value.range.start.line - b.value.range.start.line).map(({ name, value }) => `${name} = (${source.slice(value.range)})`);
}
