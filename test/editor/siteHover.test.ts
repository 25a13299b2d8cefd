import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/core/domain/site';
import { siteHover } from '../../src/editor/wording/siteHover';
import type { SiteExpectation } from '../../src/protocol/worker';
import { place, sampleExpectation, sampleSite, span } from './sampleSite';

const linkTarget = ({ path, range }: { path: string; range: { start: { line: number } } }) => `file://${encodeURI(path)}#L${range.start.line + 1}`;

function hover(site: Site, expectation: SiteExpectation | undefined) {
  return siteHover({ path: site.path, site, expectation, linkTarget });
}

/** What the Markdown turns into, by the parser that VS Code shows hovers with. */
function partsOf(markdown: string) {
  const links: string[] = [];
  const others = new Set<string>();
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'link') links.push(token.href as string);
    if (token.type === 'html' || token.type === 'image') others.add(token.type);
  });
  return { links, others: [...others], html: marked.parse(markdown, { async: false }) };
}

describe('the hover of a site', () => {
  test('reads as a whole', () => {
    const withAssumption = sampleSite({ assumptions: ['`score` is not replaced at run time.'] });
    expect(hover(withAssumption, sampleExpectation())).toMatchInlineSnapshot(`
      "**Serialised by the GIL**: \`ThreadPoolExecutor.map\` → \`score\`

      A task holds the GIL for 97% of its time, so threads can reach at most 1.1×.

      Many tasks at once, to finish sooner. Confidence: high.

      Expected on 4 cores, against one task after another:

      - processes ≈3\\.4× \\(2\\.8× to 4\\.3×\\)
      - threads ≈1\\.0× \\(0\\.82× to 1\\.3×\\)
      - native code ≈158× \\(126× to 198×\\)\\. Needs the task written in C\\.

      Use a process pool\\.

      How it comes about:

      1. [score\\.py\\:13](file:///project/score.py#L13) hands \`score\` to ThreadPoolExecutor\\.map
      2. [model\\.py\\:5](file:///project/lib/model.py#L5) loops 10\\,000 times

      Assumes that:

      - \`score\` is not replaced at run time\\.

      [Open the simulator on this site](command:gilsight.openSimulator?%5B%22%2Fproject%2Fscore.py%22%2C%2212%3A8%22%5D)"
    `);
  });

  test('says of a build without a GIL that nothing is serialised there, and what a GIL would do', () => {
    const freeThreaded = { interpreter: { minor: 14, isFreeThreaded: true }, verdictWithGil: 'serialised' } as const;
    expect(hover(sampleSite({ verdict: 'parallel', freeThreaded }), undefined)).toMatchInlineSnapshot(`
      "**Runs in parallel without a GIL**: \`ThreadPoolExecutor.map\` → \`score\`

      Judged for CPython 3\\.14t, which has no GIL: threads run side by side, up to the number of cores. With a GIL they would take turns.

      With a GIL a task would hold it for 97% of its time, so threads could reach at most 1.1×.

      Many tasks at once, to finish sooner. Confidence: high.

      How it would come about with a GIL:

      1. [score\\.py\\:13](file:///project/score.py#L13) hands \`score\` to ThreadPoolExecutor\\.map
      2. [model\\.py\\:5](file:///project/lib/model.py#L5) loops 10\\,000 times

      [Open the simulator on this site](command:gilsight.openSimulator?%5B%22%2Fproject%2Fscore.py%22%2C%2212%3A8%22%5D)"
    `);
  });

  test('claims no share of what it could not follow', () => {
    const text = hover(sampleSite({ verdict: 'unknown', heldShare: undefined }), undefined);
    expect(text).toContain('Too little of the work could be followed');
    expect(text).not.toContain('Expected on');
  });

  test('shows hostile names as nothing but text', () => {
    const evil = 'x`](command:workbench.action.quit)<img src=y onerror=z>![p](http://q)';
    const site = sampleSite({
      target: evil,
      api: evil,
      evidence: [{ ...place(span(1, 0, 1, 5), `/p/](command:evil) (1)${evil}.py`), text: `calls \`${evil}\`` }],
      assumptions: [evil, `\n# ${evil}`],
    });
    const { links, others, html } = partsOf(hover(site, sampleExpectation({ advice: evil })));
    expect(links.map((target) => target.split(/[?#]/)[0]?.slice(0, 38))).toEqual(['file:///p/%5D%28command:evil%29%20%281', 'command:gilsight.openSimulator']);
    expect(others).toEqual([]);
    expect(html).not.toMatch(/<(img|h1|script)/);
  });
});
