import type { FileReport } from '../../src/core/domain/fileReport';
import type { Finding } from '../../src/core/domain/finding';
import type { Range } from '../../src/core/domain/position';
import type { Site } from '../../src/core/domain/site';

/** A project whose reports are known beforehand, so that outputs can be read against their source. */
export const sampleSources = {
  'app/render.py': [
    'from concurrent.futures import ThreadPoolExecutor',
    'from .score import score',
    '',
    'def render(rows):',
    '    with ThreadPoolExecutor() as pool:',
    '        return list(pool.map(score, rows))',
    '',
  ].join('\n'),
  'app/score.py': ['def score(row):', '    total = 0', '    for value in row:', '        total += value * value', '    return total', ''].join('\n'),
  'app/fetch.py': ['import threading', 'def watch(url):', '\tthreading.Thread(target=poll, args=(url,)).start()', ''].join('\n'),
};

/** What an engine would say of `sampleSources`, for a project in `folder`. */
export function sampleReports(folder: string): readonly FileReport[] {
  const render = `${folder}/app/render.py`;
  const score = `${folder}/app/score.py`;
  const fetch = `${folder}/app/fetch.py`;
  const evidence = [
    { path: render, range: range(5, 20, 41), text: 'hands `score` to a thread pool' },
    { path: score, range: range(2, 4, 21), text: 'loops over `row` in Python' },
    { path: score, range: range(3, 8, 30), text: 'holds the GIL: arithmetic in bytecode' },
  ];
  const pool = site({ path: render, range: range(5, 20, 41), id: '5:20', evidence, heldShare: 0.98765432, targetDefinition: { path: score, range: range(0, 0, 14) } });
  const thread = site({
    path: fetch, range: range(2, 1, 43), id: '2:1', api: 'threading.Thread', target: 'poll', verdict: 'unknown', heldShare: undefined, multiplicity: 'single', purpose: 'unknown', confidence: 'low',
  });
  return [
    report(render, [pool], [finding(pool)]),
    report(score, [], []),
    report(fetch, [thread], []),
  ];
}

/** A finding that speaks of a site, as a rule would make it. */
export function finding(site: Site, changes: Partial<Finding> = {}): Finding {
  const { path, range, confidence, evidence, id: siteId } = site;
  return {
    path, range, confidence, evidence, siteId,
    rule: 'serialised-pool', severity: 'warning',
    message: 'Threads will take turns here: `score` holds the GIL for 99 % of its time. Use a ProcessPoolExecutor.',
    ...changes,
  };
}

/** A site with a pool's everyday answers. */
export function site(changes: Partial<Site>): Site {
  const input = { value: 1, origin: 'default' as const };
  return {
    path: '/project/a.py', range: range(0, 0, 1), id: '0:0',
    api: 'ThreadPoolExecutor.map', carrier: 'threads', family: 'pool', target: 'score', targetDefinition: undefined,
    verdict: 'serialised', heldShare: 1, multiplicity: 'many', purpose: 'throughput', confidence: 'high',
    profile: { heldSeconds: 1, releasedSeconds: 0, waitingSeconds: 0, unknownSeconds: 0 },
    evidence: [], assumptions: [],
    heldSecondsAtMost: 1,
    accident: undefined,
    scenario: {
      tasks: input, taskSeconds: input, heldShare: input, releasedShare: input, payloadBytes: input, resultBytes: input, cores: input, workers: input, imbalance: input,
    },
    ...changes,
  };
}

/** A report without heat, which the command line does not tell. */
export function report(path: string, sites: readonly Site[], findings: readonly Finding[]): FileReport {
  return { path, sites, findings, heat: [], skipped: undefined };
}

/** A stretch of one line, zero-based. */
export function range(line: number, startColumn: number, endColumn: number): Range {
  return { start: { line, column: startColumn }, end: { line, column: endColumn } };
}
