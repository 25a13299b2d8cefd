import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/core/python/extractFacts';
import { createParser, type PythonParser } from '../../../src/core/python/parser';
import { threadPoolToProcessPool } from '../../../src/core/rewrites/thread-pool-to-process-pool';
import { wasmBytes } from '../../support/wasm';
import { offeredPrograms, refusedPrograms, titles } from './programs';
import { createRewriteService, firstProposal, rewritten, type RewriteService } from './rewriteService';

let service: RewriteService;
let parser: PythonParser;
beforeAll(async () => {
  service = await createRewriteService();
  const { runtime, python } = wasmBytes();
  parser = await createParser(runtime, python);
});
afterAll(() => {
  service.dispose();
  parser.dispose();
});

async function offerFor(text: string) {
  const proposal = firstProposal(await service.propose(text));
  if (proposal?.kind !== 'offer') throw new Error(proposal ? proposal.reason : 'nothing is proposed');
  return { proposal, after: rewritten(text, proposal) };
}

describe('thread pool to process pool', () => {
  const examples = threadPoolToProcessPool.examples.map(({ title, before, after }) => ({ name: title, before, after }));

  it.each([...offeredPrograms, ...examples])('rewrites $name', async ({ name, before, after }) => {
    const { proposal, after: result } = await offerFor(before);
    expect(result).toBe(after);
    expect(proposal.title).toBe(titles[name] ?? 'Use ProcessPoolExecutor');
    expect(proposal.tier).toBe(proposal.title.includes(' — assumes ') ? 'assumes' : 'safe');
  });

  it.each([...offeredPrograms, ...examples])('leaves text that parses and nothing more to do: $name', async ({ before }) => {
    const { proposal, after } = await offerFor(before);
    expect(extractFacts(parser, '/program.py', after).syntaxErrors).toEqual([]);
    const again = (await service.propose(after)).flatMap(({ proposals }) => proposals).filter((each) => each.kind === 'offer' && each.title === proposal.title);
    expect(again).toEqual([]);
  });

  it.each(offeredPrograms)('offers the same at each site of the pool: $name', async ({ before }) => {
    const found = await service.propose(before);
    const edits = found.flatMap(({ proposals }) => proposals).flatMap((proposal) => (proposal.kind === 'offer' ? [JSON.stringify(proposal.edits)] : []));
    expect(new Set(edits).size).toBe(1);
  });

  it.each([...refusedPrograms, ...threadPoolToProcessPool.refusals.map(({ title, code, reason }) => ({ name: title, text: code, reason }))])('refuses $name', async ({ text, reason }) => {
    const proposals = (await service.propose(text)).flatMap((each) => each.proposals);
    expect(proposals.map((proposal) => proposal.kind)).not.toContain('offer');
    expect(proposals.map((proposal) => (proposal.kind === 'refusal' ? proposal.reason : '')).join('\n')).toContain(reason);
  });

  it('says nothing where the target waits', async () => {
    const found = await service.propose([
      'import time',
      'from concurrent.futures import ThreadPoolExecutor',
      'with ThreadPoolExecutor() as pool:',
      '    list(pool.map(time.sleep, [0.1, 0.2]))',
      '',
    ].join('\n'));
    expect(found.map(({ site }) => site.verdict)).toEqual(['io']);
    expect(firstProposal(found)).toBeUndefined();
  });

  it('keeps out of a file that does not parse', async () => {
    const found = await service.propose([
      'from concurrent.futures import ThreadPoolExecutor',
      'def work(n):',
      '    return sum(i * n for i in range(10_000))',
      'def broken(:',
      '    pass',
      'with ThreadPoolExecutor() as pool:',
      '    print(list(pool.map(work, range(4))))',
      '',
    ].join('\n'));
    const proposal = firstProposal(found);
    expect(proposal?.kind === 'refusal' ? proposal.reason : proposal).toContain('syntax errors');
  });
});
