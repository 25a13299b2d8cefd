import type { Finding } from '../../domain/finding';
import type { FileFacts } from '../../python/facts';
import type { GilsightComment, NamedRule } from './comment';
import { reachOf, speaksOf } from './reach';

/** What comments leave of the findings. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** The rules that comments name, without there being anything to ignore. */
  readonly unused: readonly NamedRule[];
}

/** Leaves out the findings that a comment tells Gilsight to ignore. */
export function suppress(findings: readonly Finding[], comments: readonly GilsightComment[], facts: FileFacts): Suppressed {
  const ignores = comments.filter((comment) => comment.kind !== 'stated');
  if (ignores.length === 0) return { findings, unused: [] };
  const used = new Set<NamedRule>();
  const left = findings.filter((finding) => {
    const reach = reachOf(facts, finding.range);
    const silencing = ignores.flatMap((comment) => (comment.kind === 'ignore-file' || speaksOf(comment, reach) ? comment.rules.filter(({ id }) => id === finding.rule) : []));
    for (const rule of silencing) used.add(rule);
    return silencing.length === 0;
  });
  return { findings: left, unused: ignores.flatMap(({ rules }) => rules).filter((rule) => !used.has(rule)) };
}
