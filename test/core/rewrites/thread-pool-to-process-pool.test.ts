import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadPoolToProcessPool } from '../../../src/core/rewrites/thread-pool-to-process-pool';
import { offeredPrograms } from './programs';
import { createRewriteService, firstProposal, proposalsOf, type RewriteService } from './rewriteService';

const { id } = threadPoolToProcessPool;

let service: RewriteService;
beforeAll(async () => {
  service = await createRewriteService();
});
afterAll(() => {
  service.dispose();
});

describe('thread pool to process pool', () => {
  it.each(offeredPrograms({ ...threadPoolToProcessPool, examples: [] }))('offers the same at each site of the pool: $name', async ({ before }) => {
    const edits = proposalsOf(await service.propose(before), id).flatMap((proposal) => (proposal.kind === 'offer' ? [JSON.stringify(proposal.edits)] : []));
    expect(new Set(edits).size).toBe(1);
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
    expect(firstProposal(found, id)).toBeUndefined();
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
    const proposal = firstProposal(found, id);
    expect(proposal?.kind === 'refusal' ? proposal.reason : proposal).toContain('syntax errors');
  });
});
