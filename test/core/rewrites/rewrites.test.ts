import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function offerFor(text: string, rewrite: string) {
  const proposal = firstProposal(await service.propose(text), rewrite);
  if (proposal?.kind !== 'offer') throw new Error(proposal ? proposal.reason : 'nothing is proposed');
  return { proposal, after: rewritten(text, proposal) };
}

describe.each(rewrites.map((rewrite) => ({ rewrite, id: rewrite.id, programs: offeredPrograms(rewrite), refused: refusedPrograms(rewrite) })))('$id', ({ id, programs, refused }) => {
  it.each(programs)('rewrites $name', async ({ title, before, after }) => {
    const { proposal, after: result } = await offerFor(before, id);
    expect(result).toBe(after);
    expect(proposal.title).toBe(title);
    expect(proposal.tier).toBe(proposal.title.includes(' — assumes ') ? 'assumes' : 'safe');
  });

  it.each(programs)('leaves text that parses and nothing more to do: $name', async ({ before }) => {
    const { proposal, after } = await offerFor(before, id);
    expect(extractFacts(parser, '/program.py', after).syntaxErrors).toEqual([]);
    const again = proposalsOf(await service.propose(after), id).filter((each) => each.kind === 'offer' && each.title === proposal.title);
    expect(again).toEqual([]);
  });

  it.each(refused)('refuses $name', async ({ text, reason }) => {
    const proposals = proposalsOf(await service.propose(text), id);
    expect(proposals.map((proposal) => proposal.kind)).not.toContain('offer');
    expect(proposals.map((proposal) => (proposal.kind === 'refusal' ? proposal.reason : '')).join('\n')).toContain(reason);
  });
});
