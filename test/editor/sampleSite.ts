import type { Finding } from '../../src/core/domain/finding';
import type { FileReport } from '../../src/core/domain/fileReport';
import type { Location, Range } from '../../src/core/domain/position';
import type { Input } from '../../src/core/domain/scenario';
import type { Site } from '../../src/core/domain/site';
import type { SiteExpectation } from '../../src/protocol/worker';

/** A range by its four numbers. */
export function span(startLine: number, startColumn: number, endLine: number, endColumn: number): Range {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

/** A place in the sample file, or another. */
export function place(range: Range, path = '/project/score.py'): Location {
  return { path, range };
}

/** A pool whose tasks loop in Python, at line 13 of the sample file. */
export function sampleSite(changes: Partial<Site> = {}): Site {
  const input = (value: number): Input => ({ value, origin: 'inferred' });
  return {
    ...place(span(12, 8, 12, 30)),
    id: '12:8',
    api: 'ThreadPoolExecutor.map',
    carrier: 'threads',
    family: 'pool',
    target: 'score',
    targetDefinition: place(span(3, 4, 3, 9)),
    verdict: 'serialised',
    heldShare: 0.97,
    multiplicity: 'many',
    purpose: 'throughput',
    confidence: 'high',
    profile: { heldSeconds: 0.97, releasedSeconds: 0, waitingSeconds: 0.03, unknownSeconds: 0 },
    evidence: [
      { ...place(span(12, 8, 12, 30)), text: 'hands `score` to ThreadPoolExecutor.map' },
      { ...place(span(4, 4, 4, 9), '/project/lib/model.py'), text: 'loops 10,000 times' },
    ],
    assumptions: [],
    heldSecondsAtMost: 1,
    accident: undefined,
    scenario: {
      tasks: input(64), taskSeconds: input(0.02), heldShare: input(0.97), releasedShare: input(0), payloadBytes: input(100),
      resultBytes: input(100), cores: input(4), workers: input(4), imbalance: input(0),
    },
    ...changes,
  };
}

/** What the rule says of the sample site. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  const { path, range, evidence } = sampleSite();
  return { path, range, evidence, rule: 'serialised-pool', severity: 'warning', message: 'Threads take turns here.', confidence: 'high', siteId: '12:8', ...changes };
}

/** A report of the sample site and its finding. */
export function sampleReport(changes: Partial<FileReport> = {}): FileReport {
  return { path: '/project/score.py', sites: [sampleSite()], findings: [sampleFinding()], heat: [{ line: 4, share: 0.8 }], skipped: undefined, ...changes };
}

/** Processes win on four cores. */
export function sampleExpectation(changes: Partial<SiteExpectation> = {}): SiteExpectation {
  const way = (strategy: SiteExpectation['speedups'][number]['strategy'], expected: number, requires?: string) => (
    { strategy, speedup: { low: expected * 0.8, expected, high: expected * 1.25 }, requires }
  );
  return {
    siteId: '12:8',
    cores: 4,
    speedups: [way('native', 158, 'Needs the task written in C.'), way('processes', 3.44), way('threads', 1.02), way('sequential', 1)],
    advice: 'Use a process pool.',
    measuredOn: 'CPython 3.13, Linux x86-64',
    ...changes,
  };
}
