import { childIn, childOf, childrenIn, type SyntaxNode } from '../syntaxNode';
import { bind, rangeOf, textOf, type Scope } from './scopeDraft';

/** `import a.b, c as d`. */
export function bindImports(scope: Scope, node: SyntaxNode): void {
  for (const { name, alias } of importedNames(scope, node)) {
    // `import a.b` binds `a`; `import a.b as c` binds the module a.b.
    const module = alias === undefined ? firstPart(name) : name;
    bind(scope, alias ?? module, { kind: 'import', module, level: 0, symbol: undefined, range: rangeOf(scope, node) });
  }
}

/** `from .a import b as c, d` and `from a import *`. */
export function bindImportFrom(scope: Scope, node: SyntaxNode): void {
  const source = childIn(node, 'module_name');
  if (!source) return;
  const { module, level } = readModule(scope, source);
  if (node.children.some((child) => child.type === 'wildcard_import')) {
    scope.function.starImports.push({ module, level });
    return;
  }
  for (const { name, alias } of importedNames(scope, node)) {
    bind(scope, alias ?? name, { kind: 'import', module, level, symbol: name, range: rangeOf(scope, node) });
  }
}

interface ImportedName {
  readonly name: string;
  readonly alias: string | undefined;
}

function importedNames(scope: Scope, node: SyntaxNode): readonly ImportedName[] {
  return childrenIn(node, 'name').map((item) => {
    const name = item.type === 'aliased_import' ? childIn(item, 'name') : item;
    const alias = item.type === 'aliased_import' ? childIn(item, 'alias') : undefined;
    return { name: dottedName(scope, name ?? item), alias: alias ? textOf(scope, alias) : undefined };
  });
}

function readModule(scope: Scope, node: SyntaxNode): { module: string; level: number } {
  if (node.type !== 'relative_import') return { module: dottedName(scope, node), level: 0 };
  const prefix = childOf(node, 'import_prefix');
  const name = childOf(node, 'dotted_name');
  const dots = prefix ? textOf(scope, prefix).replaceAll(/[^.]/g, '').length : 1;
  return { module: name ? dottedName(scope, name) : '', level: dots };
}

/** Without the white space that Python allows around the dots. */
function dottedName(scope: Scope, node: SyntaxNode): string {
  return textOf(scope, node).replaceAll(/\s|\\/g, '');
}

function firstPart(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
