import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartMethod } from '../../src/core/domain/calibration';
import type { RewriteOffer } from '../../src/core/domain/rewriteProposal';
import { extractFacts } from '../../src/core/python/extractFacts';
import { createParser, type PythonParser } from '../../src/core/python/parser';
import { createRewriteService, rewritten, type RewriteService } from '../core/rewrites/rewriteService';
import { wasmBytes } from '../support/wasm';
import { defaultPython } from './pythons';
import { randomProgram } from './randomProgram';
import { runProgram, type Outcome } from './runProgram';

const count = Number(process.env['GILSIGHT_RANDOM_PROGRAMS'] ?? 60);
const startMethods: readonly StartMethod[] = ['spawn', 'forkserver', 'fork'];
const python = defaultPython();
const outcomes = { safe: 0, assumes: 0, refused: 0 };

let service: RewriteService;
let parser: PythonParser;
beforeAll(async () => {
  service = await createRewriteService();
  const { runtime, python: grammar } = wasmBytes();
  parser = await createParser(runtime, grammar);
});
afterAll(() => {
  service.dispose();
  parser.dispose();
  process.stdout.write(`\nrandom programs: ${String(outcomes.safe)} rewritten and run, ${String(outcomes.assumes)} offered with an assumption or as another way, ${String(outcomes.refused)} refusals\n`);
});

/** What is offered for a text, each rewrite once. */
async function offersFor(text: string): Promise<readonly RewriteOffer[]> {
  const proposals = (await service.propose(text)).flatMap((found) => found.proposals);
  outcomes.refused += proposals.filter(({ kind }) => kind === 'refusal').length;
  const offers = proposals.flatMap((proposal) => (proposal.kind === 'offer' ? [proposal] : []));
  return offers.filter(({ rewrite }, index) => offers.findIndex((other) => other.rewrite === rewrite) === index);
}

describe('a random program', () => {
  it.each(Array.from({ length: count }, (_, index) => index + 1))('prints the same after each safe rewrite, and parses after all: seed %i', async (seed) => {
    const before = randomProgram(seed);
    expect(extractFacts(parser, '/program.py', before).syntaxErrors, before).toEqual([]);
    let expected: Outcome | undefined;
    for (const offer of await offersFor(before)) {
      const after = rewritten(before, offer);
      expect(extractFacts(parser, '/program.py', after).syntaxErrors, after).toEqual([]);
      outcomes[offer.isAlternative ? 'assumes' : offer.tier]++;
      // What an assumption says may well be wrong of a program that nobody has thought about; other ways need libraries, or a later Python.
      if (offer.tier === 'assumes' || offer.isAlternative) continue;
      const startMethod = startMethods[seed % startMethods.length] ?? 'spawn';
      expected ??= await runProgram(python, before, 'spawn');
      expect(expected, `${before}\n${expected.errors}`).toMatchObject({ status: 0 });
      const actual = await runProgram(python, after, startMethod);
      expect({ startMethod, ...actual }, `${after}\n${actual.errors}`).toMatchObject({ status: expected.status, output: expected.output, leavesProcesses: false });
    }
  });
});
