import { describe, expect, test } from 'vitest';
import { findingsOf, moveKnownFile, toKnownFile } from '../../src/editor/analysis/knownFile';
import { sampleExpectation, sampleReport, span } from './sampleSite';

const known = toKnownFile({ report: sampleReport(), expectations: [sampleExpectation()] });

describe('what is known of a file that is edited', () => {
  test('is the very same when the edit is below everything', () => {
    expect(moveKnownFile(known, { range: span(20, 0, 20, 0), text: 'x\n' })).toBe(known);
  });

  test('goes down with the code, and so do its evidence and heat', () => {
    const moved = moveKnownFile(known, { range: span(0, 0, 0, 0), text: 'import os\n' }).report;
    expect(moved.sites[0]?.range).toEqual(span(13, 8, 13, 30));
    expect(moved.sites[0]?.targetDefinition?.range).toEqual(span(4, 4, 4, 9));
    expect(moved.findings[0]?.range).toEqual(span(13, 8, 13, 30));
    expect(moved.heat).toEqual([{ line: 5, share: 0.8 }]);
  });

  test('leaves evidence in other files where it is', () => {
    const evidence = moveKnownFile(known, { range: span(0, 0, 0, 0), text: '\n' }).report.findings[0]?.evidence;
    expect(evidence?.map(({ range }) => range.start.line)).toEqual([13, 4]);
  });

  test('loses a site whose call is cut, and what was found there', () => {
    const cut = moveKnownFile(known, { range: span(12, 0, 12, 12), text: '' });
    expect([cut.report.sites, cut.report.findings]).toEqual([[], []]);
  });

  test('keeps its ids, so that a lens still finds its site', () => {
    const moved = moveKnownFile(known, { range: span(0, 0, 0, 0), text: '\n\n' });
    const site = moved.report.sites[0];
    expect(site?.id).toBe('12:8');
    expect(site && findingsOf(moved, site)).toHaveLength(1);
    expect(moved.expectations.get('12:8')?.advice).toBe('Use a process pool.');
  });
});
