import type { Outside } from './tree';

/** How a translation calls what its function reads from outside; no variable of the function may be called so. */
export function outsideName({ origin, name }: Pick<Outside, 'origin' | 'name'>): string {
  return `${origin === 'file' ? 'global' : 'attribute'}_${name}`;
}

/** What Python calls it, in the way in which a person would say it. */
export function saidName({ origin, name }: Pick<Outside, 'origin' | 'name'>): string {
  return origin === 'file' ? name : `self.${name}`;
}

/** Whether a name looks like one of those. */
export function isOutsideName(name: string): boolean {
  return name.startsWith('global_') || name.startsWith('attribute_');
}
