import type { FileFacts } from '../python/facts';
import { expressionsIn } from '../python/traverse';
import { addCosts, costOf, type Cost } from './cost';
import { oncePerFile } from './oncePerFile';
import { ownNativeCallSeconds, pythonCosts } from './pythonCosts';

/**
 * What a call costs through a module that cffi has built, which is known by the two things that such
 * a module has: `lib`, whose functions are C that runs without the GIL, and `ffi`, which makes and
 * reads what they are given. How long the C takes is not known.
 */
export function costThroughCffi(facts: FileFacts | undefined, name: string): Cost | undefined {
  const part = /(?:^|\.)(lib|ffi)\.\w+$/.exec(name)?.[1];
  if (part === undefined || !facts || !usesBoth(facts)) return undefined;
  return part === 'ffi' ? costOf('held', pythonCosts.call) : addCosts([costOf('released', ownNativeCallSeconds), costOf('unknown', ownNativeCallSeconds / 2)]);
}

/** Whether a file has both parts of such a module: `from _quick import ffi, lib`, or `_quick.ffi` and `_quick.lib`. */
const usesBoth = oncePerFile((facts): boolean => {
  const imported = Object.entries(facts.functions[0]?.bindings ?? {}).flatMap(([name, bindings]) => (bindings.some(({ kind }) => kind === 'import') ? [name] : []));
  const attributes = facts.functions.flatMap((scope) => expressionsIn(facts, scope)).flatMap((expression) => (expression.kind === 'attribute' ? [expression.name] : []));
  const names = new Set([...imported, ...attributes]);
  return names.has('ffi') && names.has('lib');
});
