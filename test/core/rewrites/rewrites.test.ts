import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RewriteOffer } from '../../../src/core/domain/rewriteProposal';
import { extractFacts } from '../../../src/core/python/extractFacts';
import { createParser, type PythonParser } from '../../../src/core/python/parser';
import { rewrites } from '../../../src/core/rewrites/index';
import { wasmBytes } from '../../support/wasm';
import { offeredPrograms, refusedPrograms } from './programs';
import { createRewriteService, firstProposal, proposalsOf, rewritten, type RewriteService } from './rewriteService';

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

/** What is offered, and the text after it was taken for every site where it is offered. */
async function offerFor(text: string, rewrite: string) {
  const proposal = firstProposal(await service.propose(text), rewrite);
  if (proposal?.kind !== 'offer') throw new Error(proposal ? proposal.reason : 'nothing is proposed');
  let after = rewritten(text, proposal);
  for (let more = await sameOffer(after, proposal); more; more = await sameOffer(after, proposal)) after = rewritten(after, more);
  return { proposal, after };
}

async function sameOffer(text: string, { rewrite, title }: RewriteOffer): Promise<RewriteOffer | undefined> {
  const offers = proposalsOf(await service.propose(text), rewrite).flatMap((proposal) => (proposal.kind === 'offer' ? [proposal] : []));
  return offers.find((offer) => offer.title === title && offer.edits.length > 0);
}

describe.each(rewrites.map((rewrite) => ({ rewrite, id: rewrite.id, programs: offeredPrograms(rewrite), refused: refusedPrograms(rewrite) })))('$id', ({ id, programs, refused }) => {
  it.each(programs)('rewrites $name', async ({ title, before, after }) => {
    const { proposal, after: result } = await offerFor(before, id);
    expect(result).toBe(after);
    expect(proposal.title).toBe(title);
    expect(proposal.tier).toBe(proposal.title.includes(' — assumes ') ? 'assumes' : 'safe');
  });

  it.each(programs)('leaves text that parses: $name', async ({ before }) => {
    const { after } = await offerFor(before, id);
    expect(extractFacts(parser, '/program.py', after).syntaxErrors).toEqual([]);
  });

  it.each(refused)('refuses $name', async ({ text, reason }) => {
    const proposals = proposalsOf(await service.propose(text), id);
    expect(proposals.map((proposal) => proposal.kind)).not.toContain('offer');
    expect(proposals.map((proposal) => (proposal.kind === 'refusal' ? proposal.reason : '')).join('\n')).toContain(reason);
  });
});
