import { describe, expect, test } from 'vitest';
import { buildSiteTree, countFlagged, type SiteTreeNode } from '../../src/editor/siteTreeModel';
import { place, sampleReport, sampleSite, span } from './sampleSite';

const nameOf = (path: string) => path.replace('/project/', '');

function draw(nodes: readonly SiteTreeNode[], indent = ''): string {
  return nodes.map((node) => {
    const below = node.kind === 'module' ? node.sites : node.kind === 'site' ? node.evidence : [];
    return `${indent}${node.label} (${node.description})\n${draw(below, `${indent}  `)}`;
  }).join('');
}

describe('the list of sites', () => {
  test('goes from module to site to what holds the GIL', () => {
    const waiting = sampleSite({ ...place(span(20, 0, 20, 9)), id: '20:0', target: 'fetch', verdict: 'io', evidence: [] });
    const other = sampleReport({ path: '/project/a.py', sites: [sampleSite({ path: '/project/a.py' })], findings: [] });
    const tree = buildSiteTree([sampleReport({ sites: [sampleSite(), waiting] }), other], nameOf);
    expect(draw(tree)).toBe([
      'a.py (1 site)',
      '  score (13 · serialised by the GIL · ThreadPoolExecutor.map)',
      '    loops 10,000 times (model.py:5)',
      'score.py (1 of 2 flagged)',
      '  score (13 · serialised by the GIL · ThreadPoolExecutor.map)',
      '    loops 10,000 times (model.py:5)',
      '  fetch (21 · waits, so threads overlap · ThreadPoolExecutor.map)',
      '',
    ].join('\n'));
    expect(countFlagged(tree)).toBe(1);
  });

  test('leaves out files without sites', () => {
    expect(buildSiteTree([sampleReport({ sites: [], findings: [] })], nameOf)).toEqual([]);
  });

  test('has an id for each line that stays when others come and go', () => {
    const ids = (reports: Parameters<typeof buildSiteTree>[0]) => buildSiteTree(reports, nameOf).flatMap(({ id, sites }) => [id, ...sites.flatMap((site) => [site.id, ...site.evidence.map((step) => step.id)])]);
    const all = ids([sampleReport(), sampleReport({ path: '/project/b.py' })]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(ids([sampleReport()])));
  });

  test('shows hostile names on one line', () => {
    const [module] = buildSiteTree([sampleReport({ sites: [sampleSite({ target: 'a\n\u202Eb' })] })], () => 'x\ny.py');
    expect([module?.label, module?.sites[0]?.label]).toEqual(['x y.py', 'a \uFFFDb']);
  });
});
