import { defaultInterpreter, type Interpreter } from '../../../src/core/domain/interpreter';
import type { Site } from '../../../src/core/domain/site';
import { neverCancelled } from '../../../src/core/domain/cancellation';
import type { RewriteOffer, RewriteProposal } from '../../../src/core/domain/rewriteProposal';
import { createService } from '../../../src/core/service/createService';
import { applyEdits } from '../../../src/core/rewrites/text/edit';
import { createSourceText } from '../../../src/core/rewrites/text/sourceText';
import { createMemoryFiles } from '../../support/memoryFiles';
import { wasmBytes } from '../../support/wasm';

/** A site with what the rewrites say to it. */
export interface ProposalsOfSite {
  readonly site: Site;
  readonly proposals: readonly RewriteProposal[];
}

/** Asks the service about one Python text, as the editor would. */
export interface RewriteService {
  /** The sites of the text, in its order. */
  propose(text: string): Promise<readonly ProposalsOfSite[]>;
  dispose(): void;
}

/** A service on a project in memory. */
export async function createRewriteService(path = '/project/program.py', others: Readonly<Record<string, string>> = {}): Promise<RewriteService> {
  const files = createMemoryFiles(others);
  const service = await createService({ files, log: { warn: (message) => { throw new Error(message); } }, wasm: wasmBytes() });
  return {
    async propose(text) {
      service.setSettings({ interpreter: interpreterFor(text), cores: 4 });
      files.write(path, text);
      service.fileChanged(path, 'written');
      const report = await service.analyse(path, neverCancelled);
      const found: ProposalsOfSite[] = [];
      for (const site of report?.sites ?? []) found.push({ site, proposals: await service.proposeRewrites(path, site.id) });
      return found;
    },
    dispose: () => { service.dispose(); },
  };
}

/** A program that needs a later Python than the default is judged for that one. */
function interpreterFor(text: string): Interpreter | undefined {
  const minor = Number(/^# needs:.*Python 3\.(\d+)/m.exec(text)?.[1] ?? 0);
  return minor > defaultInterpreter.minor ? { minor, isFreeThreaded: false } : undefined;
}

/** The text that an offer leaves. */
export function rewritten(text: string, offer: RewriteOffer): string {
  const source = createSourceText(text);
  return applyEdits(text, offer.edits.map(({ range, newText }) => ({ ...source.spanOf(range), newText })));
}

/** The first proposal of a rewrite for the text; a rewrite of a shared pool is proposed at each of its sites. */
export function firstProposal(found: readonly ProposalsOfSite[], rewrite: string): RewriteProposal | undefined {
  return proposalsOf(found, rewrite)[0];
}

/** All that a rewrite proposes for the text. */
export function proposalsOf(found: readonly ProposalsOfSite[], rewrite: string): readonly RewriteProposal[] {
  return found.flatMap(({ proposals }) => proposals).filter((proposal) => proposal.rewrite === rewrite);
}
