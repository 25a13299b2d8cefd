import type { Location } from '../../core/domain/position';
import { formatInterpreter } from '../../core/domain/interpreter';
import type { Site } from '../../core/domain/site';
import type { Verdict } from '../../core/domain/verdict';
import type { SiteExpectation } from '../../protocol/worker';
import { fileName } from '../documentPath';
import { wayWords } from './expectationWords';
import { codeSpan, commandLink, escapeMarkdown, link, proseToMarkdown } from './markdown';
import { countOf, formatShare, threadBound } from './numbers';
import { verdictWords } from './verdictWords';

/** What a hover tells of. */
export interface HoverSubject {
  readonly path: string;
  readonly site: Site;
  readonly expectation: SiteExpectation | undefined;
  /** Where a link to a place leads: an encoded URI. */
  readonly linkTarget: (place: Location) => string;
}

/** Explains a site in plain words, as Markdown in which all text of the program is escaped. */
export function siteHover(subject: HoverSubject): string {
  const { site, path } = subject;
  return [
    `**${escapeMarkdown(capitalise(verdictWords(site)))}**: ${codeSpan(site.api)} → ${codeSpan(site.target)}`,
    freeThreadedWords(site),
    sharesWords(site),
    situationWords(site),
    // Before the evidence, which the editor has shown already where there is a finding.
    expectationList(subject.expectation),
    evidenceList(subject),
    assumptionList(site),
    commandLink('Open the simulator on this site', 'gilsight.openSimulator', [path, site.id]),
  ].filter((part) => part !== undefined).join('\n\n');
}

/** "score.py:12", with the line counted from 1 as people do. */
export function placeLabel({ path, range }: Location): string {
  return `${fileName(path)}:${range.start.line + 1}`;
}

/** Why the verdict is another than elsewhere, and what it would be there. */
function freeThreadedWords({ freeThreaded }: Site): string | undefined {
  if (freeThreaded === undefined) return undefined;
  const { interpreter, verdictWithGil } = freeThreaded;
  const otherwise: Readonly<Record<Verdict, string>> = {
    serialised: ' With a GIL they would take turns.',
    mixed: ' With a GIL they would take turns for a good part of their time.',
    parallel: ' With a GIL they would, too.',
    io: ' With a GIL they would, too.',
    unknown: '',
  };
  return `Judged for CPython ${escapeMarkdown(formatInterpreter(interpreter))}, which has no GIL: threads run side by side, up to the number of cores.${otherwise[verdictWithGil]}`;
}

function sharesWords({ heldShare, carrier, freeThreaded }: Site): string | undefined {
  if (carrier === 'greenlets') {
    return heldShare === undefined ? 'Too little of the work could be followed to say how long it computes.'
      : `A task computes for ${formatShare(heldShare)} of its time, and greenlets share one thread: only what waits overlaps.`;
  }
  if (carrier !== 'threads') return undefined;
  if (freeThreaded !== undefined) return boundWithGil(heldShare);
  if (heldShare === undefined) return 'Too little of the work could be followed to say how long it holds the GIL.';
  const bound = threadBound(heldShare);
  const held = `A task holds the GIL for ${formatShare(heldShare)} of its time`;
  return bound === undefined ? `${held}, so the GIL does not keep threads apart.` : `${held}, so threads can reach at most ${bound}.`;
}

/** What stays of interest where nothing is held: what the same code gains elsewhere. */
function boundWithGil(heldShare: number | undefined): string | undefined {
  const bound = heldShare === undefined ? undefined : threadBound(heldShare);
  return heldShare === undefined || bound === undefined ? undefined : `With a GIL a task would hold it for ${formatShare(heldShare)} of its time, so threads could reach at most ${bound}.`;
}

function situationWords({ multiplicity, purpose, confidence }: Site): string {
  const tasks = multiplicity === 'many' ? 'Many tasks at once' : 'A single task beside its caller';
  const reason = { throughput: ', to finish sooner', responsiveness: ', to keep its caller responsive', unknown: '' }[purpose];
  return `${tasks}${reason}. Confidence: ${confidence}.`;
}

function evidenceList({ site, linkTarget }: HoverSubject): string | undefined {
  if (site.evidence.length === 0) return undefined;
  const steps = site.evidence.map((step, index) => `${index + 1}. ${link(placeLabel(step), linkTarget(step))} ${proseToMarkdown(step.text)}`);
  // Its last steps tell who holds a GIL that this build does not have.
  const head = site.freeThreaded === undefined ? 'How it comes about:' : 'How it would come about with a GIL:';
  return [head, '', ...steps].join('\n');
}

function expectationList(expectation: SiteExpectation | undefined): string | undefined {
  if (expectation === undefined) return undefined;
  const ways = expectation.speedups
    .filter(({ strategy }) => strategy !== 'sequential')
    // What is there to be used comes before what is yet to be written or installed.
    .sort((a, b) => Number(a.requires !== undefined) - Number(b.requires !== undefined))
    .map((way) => `- ${proseToMarkdown(wayWords(way))}`);
  const head = `Expected on ${countOf(expectation.cores, 'core')}, against one task after another:`;
  return [head, '', ...ways, '', proseToMarkdown(expectation.advice)].join('\n');
}

function assumptionList({ assumptions }: Site): string | undefined {
  if (assumptions.length === 0) return undefined;
  return ['Assumes that:', '', ...assumptions.map((assumption) => `- ${proseToMarkdown(assumption)}`)].join('\n');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
