import type { FileReport } from '../core/domain/fileReport';
import type { Finding } from '../core/domain/finding';
import { formatInterpreter, type Interpreter, type InterpreterChoice } from '../core/domain/interpreter';
import type { Location, Position } from '../core/domain/position';
import type { Site } from '../core/domain/site';
import type { Outcome } from './analysis';

/** A spawn site, and whether some finding speaks of it. */
export interface CheckedSite {
  readonly site: Site;
  /** The CPython that it was judged for. */
  readonly interpreter: Interpreter | undefined;
  readonly isFlagged: boolean;
}

/** A file that was there and not analysed, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** Everything that a check found out, in the order in which it is told: by path, then by position. */
export interface CheckResult {
  /** How many files were analysed. */
  readonly files: number;
  readonly findings: readonly Finding[];
  /** Every spawn site, whether or not the user asked for the list. */
  readonly sites: readonly CheckedSite[];
  readonly skipped: readonly SkippedFile[];
  /** The Pythons that the files were judged for, each with who said so, once. */
  readonly judgedFor: readonly InterpreterChoice[];
  /** Files on which Gilsight itself failed. */
  readonly failed: readonly SkippedFile[];
}

/** Puts outcomes, which came in any order, into the one order in which they are told. */
export function summarise(outcomes: readonly Outcome[]): CheckResult {
  const failed = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [{ path: outcome.path, reason: outcome.message }] : []));
  const reports = outcomes.flatMap((outcome) => (outcome.kind === 'report' ? [outcome.report] : []));
  const skipped = reports.flatMap(({ path, skipped: reason }) => (reason === undefined ? [] : [{ path, reason }]));
  const sites = reports.flatMap((report) => {
    const flagged = new Set(report.findings.map((finding) => finding.siteId));
    return report.sites.map((site) => ({ site, interpreter: report.judgedFor?.interpreter, isFlagged: flagged.has(site.id) }));
  });
  return {
    files: reports.length - skipped.length,
    findings: reports.flatMap((report) => report.findings).sort((a, b) => compareLocations(a, b) || compareTexts(a.rule, b.rule)),
    sites: sites.sort((a, b) => compareLocations(a.site, b.site)),
    judgedFor: distinctChoices(reports),
    skipped: skipped.sort(byPath),
    failed: failed.sort(byPath),
  };
}

function distinctChoices(reports: readonly FileReport[]): readonly InterpreterChoice[] {
  const choices = reports.flatMap(({ judgedFor }) => judgedFor ?? []);
  const distinct = new Map(choices.map((choice) => [`${formatInterpreter(choice.interpreter)} ${choice.reason}`, choice]));
  return [...distinct].sort(([a], [b]) => compareTexts(a, b)).map(([, choice]) => choice);
}

function byPath(a: SkippedFile, b: SkippedFile): number {
  return compareTexts(a.path, b.path);
}

function compareLocations(a: Location, b: Location): number {
  return compareTexts(a.path, b.path) || comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** By code units: a language's own order would differ from machine to machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
