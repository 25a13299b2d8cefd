import type { CallExpression } from '../../python/facts/expression';
import type { FileView } from '../fileView';
import { bringNames } from '../text/bringNames';
import type { Edit } from '../text/edit';
import { dropImport } from '../text/importEdit';
import { importOf } from '../text/importOf';

/**
 * Has a lock, event or queue made by multiprocessing, and takes away the import that only it needed.
 *
 * @param wanted - What makes it, as seen from multiprocessing: `Lock`, `Manager().Lock`.
 */
export function primitiveEdits(file: FileView, { callee }: CallExpression, owner: number, wanted: string): readonly Edit[] {
  const span = file.source.spanOf(callee.range);
  const { references: [reference = 'multiprocessing'], edits } = bringNames(file, owner, [{ module: 'multiprocessing', otherwise: 'processes' }]);
  const old = importOf(file.facts, owner, callee);
  return [{ ...span, newText: `${reference}.${wanted}` }, ...edits, ...(old ? dropImport(file, { ...old, replaced: [span] }) : [])];
}
