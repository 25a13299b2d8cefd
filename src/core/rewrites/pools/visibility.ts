import type { FileView } from '../fileView';
import { isMainGuard } from '../guard/moduleStatement';
import { assumes, type Objection } from '../objection';
import type { PoolGroup } from './poolGroup';

/** A pool that other files can reach may be used there in ways that are not seen here. */
export function visibleElsewhere({ facts }: FileView, group: PoolGroup): readonly Objection[] {
  const isProgram = (facts.functions[0]?.body ?? []).some(isMainGuard);
  return group.pools.flatMap(({ holder }) => {
    if (holder.kind === 'attribute' && !holder.name.startsWith('_') && !isProgram) return [assumes(`only this file uses \`${holder.name}\``)];
    const isOpen = holder.kind === 'variable' && holder.owner === 0 && !holder.within && !holder.name.startsWith('_');
    const isLibrary = isOpen && group.tasks.every((task) => task.functionId !== 0) && !isProgram;
    return isLibrary ? [assumes(`only this file uses \`${holder.name}\``)] : [];
  });
}
