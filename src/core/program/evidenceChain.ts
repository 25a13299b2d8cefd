import type { Evidence } from '../domain/evidence';
import type { Location, Range } from '../domain/position';
import type { Verdict } from '../domain/verdict';
import { evaluateCost, type Cost } from './cost';
import type { FunctionProfile, LoopNode, ProfileNode } from './profile';

/** More links than a reader follows; of a longer chain the middle is left out, never the end. */
const maximumLinks = 9;

/** Longer chains are not walked. */
const maximumSteps = 40;

/**
 * The chain from a call to the line on which most of what the verdict speaks of happens.
 *
 * @param secondsOf - What of a node counts, where that is not all that the verdict speaks of.
 */
export function evidenceChain(path: string, start: ProfileNode, verdict: Verdict, secondsOf = secondsFor(verdict)): readonly Evidence[] {
  return withoutMiddle(withoutRepetition(linksFrom(path, start, { verdict, secondsOf })));
}

/** The same of a task, without the call: that it is handed over is said already. */
export function taskChain(path: string, task: ProfileNode, verdict: Verdict): readonly Evidence[] {
  const secondsOf = secondsFor(verdict);
  const links = linksFrom(path, task, { verdict, secondsOf });
  const isCalled = withoutBranches(task, secondsOf)?.kind === 'call';
  return withoutMiddle(withoutRepetition(isCalled ? links.slice(1) : links));
}

/** What is heaviest of the ways that a program may take. */
function withoutBranches(node: ProfileNode, secondsOf: SecondsOf): ProfileNode | undefined {
  const inner = node.kind === 'branch' ? heaviest(node.children, secondsOf) : undefined;
  return inner ? withoutBranches(inner, secondsOf) : node;
}

/** The seconds of a node that a chain is about. */
type SecondsOf = (node: ProfileNode) => number;

function linksFrom(path: string, start: ProfileNode, { verdict, secondsOf }: { readonly verdict: Verdict; readonly secondsOf: SecondsOf }): readonly Evidence[] {
  const parts = partsOf(verdict);
  const links: Evidence[] = [];
  let node: ProfileNode | undefined = start;
  let currentPath = path;
  for (let step = 0; node && step < maximumSteps; step++) {
    const link = linkFor(node, currentPath, parts);
    if (link) links.push(link);
    if (node.kind === 'call') {
      links.push(definedHere(node.callee));
      currentPath = node.callee.definition.path;
      node = heaviest(node.callee.nodes, secondsOf);
    } else {
      node = node.kind === 'loop' || node.kind === 'branch' ? heaviest(node.children, secondsOf) : undefined;
    }
  }
  return links;
}

function withoutMiddle(links: readonly Evidence[]): readonly Evidence[] {
  if (links.length <= maximumLinks) return links;
  const head = Math.ceil(maximumLinks / 2);
  return [...links.slice(0, head), ...links.slice(links.length - (maximumLinks - head))];
}

type Part = keyof Cost;

function partsOf(verdict: Verdict): readonly Part[] {
  switch (verdict) {
    case 'serialised':
    case 'mixed':
      return ['held'];
    case 'parallel':
      return ['released', 'arrays'];
    case 'io':
      return ['waiting', 'idle'];
    case 'unknown':
      return ['unknown'];
  }
}

/** The seconds of a node that a verdict speaks of. */
function secondsFor(verdict: Verdict): SecondsOf {
  const parts = partsOf(verdict);
  return ({ cost }) => {
    const seconds = evaluateCost(cost, 1);
    return parts.reduce((sum, part) => sum + seconds[part], 0);
  };
}

function heaviest(nodes: readonly ProfileNode[], secondsOf: SecondsOf): ProfileNode | undefined {
  let best: ProfileNode | undefined;
  let bestWeight = 0;
  for (const node of nodes) {
    const weight = secondsOf(node);
    if (weight > bestWeight) [best, bestWeight] = [node, weight];
  }
  return best;
}

function linkFor(node: ProfileNode, path: string, parts: readonly Part[]): Evidence | undefined {
  switch (node.kind) {
    case 'call':
      return { path, range: node.range, text: `calls \`${node.callee.name}\`` };
    case 'library':
      return { path, range: node.range, text: `\`${node.name}\` ${effectOf(parts)}` };
    case 'unresolved':
      return { path, range: node.range, text: node.name === '' ? 'calls something that cannot be resolved' : `calls \`${node.name}\`, which cannot be resolved` };
    case 'compiled':
      return { path, range: node.range, text: node.compilation === 'held' ? 'is compiled, but keeps the GIL: it has no `nogil=True`' : 'is compiled with `nogil=True`, and runs without the GIL' };
    case 'loop':
      return { path, range: firstLine(node.range), text: describeLoop(node) };
    case 'python':
      return { path, range: node.range, text: 'runs Python code, which holds the GIL' };
    case 'branch':
      return undefined;
  }
}

function definedHere({ name, definition, isRecursive }: FunctionProfile): Evidence {
  const link = definitionLink(name, definition);
  return isRecursive ? { ...link, text: `${link.text} and calls itself` } : link;
}

/** The link that shows where what is called stands. */
export function definitionLink(name: string, definition: Location): Evidence {
  return { ...definition, text: `\`${name}\` is defined here` };
}

function effectOf(parts: readonly Part[]): string {
  if (parts.includes('held')) return 'holds the GIL';
  if (parts.includes('released')) return 'computes with the GIL released';
  return parts.includes('waiting') ? 'waits with the GIL released' : 'is not known';
}

function describeLoop({ trips }: LoopNode): string {
  if (trips.isEndless) return 'loops without end';
  if (trips.isExact && trips.count === 1) return 'loops once';
  return trips.isExact ? `loops ${wholeNumber.format(trips.count)} times` : 'loops an unknown number of times';
}

/** Made once: making it takes longer than all else about a site. */
const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Where a statement begins, without its block. */
export function firstLine(range: Range): Range {
  return range.start.line === range.end.line ? range : { start: range.start, end: { line: range.start.line, column: range.start.column + 1 } };
}

function withoutRepetition(links: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = `${link.path}:${String(link.range.start.line)}:${link.text}`;
    return !seen.has(key) && seen.add(key);
  });
}
