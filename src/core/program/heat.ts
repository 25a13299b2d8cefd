import type { HeatLine } from '../domain/fileReport';
import { evaluateCost } from './cost';
import type { ProfileNode } from './profile';

/** Below this share of a task a line is not worth colouring. */
const minimumShare = 0.01;

/** The lines of one file that hold the GIL while the tasks run, hottest first. */
export function heatOf(path: string, roots: readonly ProfileNode[]): readonly HeatLine[] {
  const shares = new Map<number, number>();
  for (const root of roots) spread({ path, nodes: [root], share: 1, depth: 0 });
  return [...shares]
    .map(([line, share]) => ({ line, share: Math.min(1, share) }))
    .filter(({ share }) => share >= minimumShare)
    .sort((a, b) => b.share - a.share || a.line - b.line);

  /** Divides a share among nodes by the time that each holds the GIL. */
  function spread({ path: current, nodes, share, depth }: Work): void {
    const weights = nodes.map((node) => evaluateCost(node.cost, 1).held);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total <= 0 || share < minimumShare || depth > maximumDepth) return;
    nodes.forEach((node, index) => {
      const part = share * ((weights[index] ?? 0) / total);
      if (node.kind === 'loop' || node.kind === 'branch') spread({ path: current, nodes: node.children, share: part, depth: depth + 1 });
      else if (node.kind === 'call' && node.callee.nodes.length > 0) spread({ path: node.callee.definition.path, nodes: node.callee.nodes, share: part, depth: depth + 1 });
      else if (current === path) shares.set(node.range.start.line, (shares.get(node.range.start.line) ?? 0) + part);
    });
  }
}

/** What stands in one file and has a share of a task. */
interface Work {
  readonly path: string;
  readonly nodes: readonly ProfileNode[];
  readonly share: number;
  readonly depth: number;
}

/** Deeper calls have their heat on the line that calls them. */
const maximumDepth = 12;
