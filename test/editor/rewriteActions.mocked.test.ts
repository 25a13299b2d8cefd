import { describe, expect, test, vi } from 'vitest';
import type { RewriteOffer, RewriteRefusal } from '../../src/core/domain/rewriteProposal';
import { span } from './sampleSite';

/** The part of the editor that is used, plain enough to be compared. */
vi.mock('vscode', () => {
  class Kind {
    constructor(readonly value: string) {}
    append(part: string) { return new Kind(`${this.value}.${part}`); }
  }
  class Edit {
    readonly entries: unknown[] = [];
    replace(_uri: unknown, _range: unknown, newText: string, metadata?: { needsConfirmation: boolean }) {
      this.entries.push([newText, metadata?.needsConfirmation ?? false]);
    }
  }
  return {
    CodeAction: class { constructor(readonly title: string, readonly kind: Kind) {} },
    CodeActionKind: { QuickFix: new Kind('quickfix'), RefactorRewrite: new Kind('refactor.rewrite') },
    Position: class { constructor(readonly line: number, readonly column: number) {} },
    Range: class { constructor(readonly start: unknown, readonly end: unknown) {} },
    Uri: { file: (path: string) => path, parse: (path: string) => path },
    WorkspaceEdit: Edit,
  };
});
const { rewriteActions } = await import('../../src/editor/rewriteActions');

const offer: RewriteOffer = {
  kind: 'offer', rewrite: 'thread-pool-to-process-pool', title: 'Use ProcessPoolExecutor', siteId: '1:1', tier: 'safe', path: '/a.py', edits: [{ range: span(0, 0, 0, 1), newText: 'x' }],
};
const refusal: RewriteRefusal = { kind: 'refusal', rewrite: 'thread-pool-to-process-pool', title: 'Use ProcessPoolExecutor', siteId: '1:1', reason: 'It fills a list.' };

describe('what a rewrite says, in the editor’s menus', () => {
  test('mends a finding as a quick fix, the preferred one if it is provably equal', () => {
    expect(rewriteActions([offer], { mendsFinding: true })).toMatchObject([{ kind: { value: 'quickfix' }, isPreferred: true, edit: { entries: [['x', false]] } }]);
  });

  // The editor's preview leaves out what wants to be confirmed, unless it is ticked one by one.
  test('opens the preview when it assumes something, without asking for each edit, and is not preferred', () => {
    expect(rewriteActions([{ ...offer, tier: 'assumes' }], { mendsFinding: true })).toMatchObject([{ isPreferred: false, edit: { entries: [['x', false], ['', true]] } }]);
  });

  test('comes before what says why something else cannot be done', () => {
    const other: RewriteRefusal = { ...refusal, rewrite: 'thread-to-process', title: 'Use multiprocessing.Process' };
    expect(rewriteActions([other, offer], { mendsFinding: true }).map(({ title }) => title)).toEqual([
      'Use ProcessPoolExecutor', 'Use multiprocessing.Process', 'Why not use multiprocessing.Process?',
    ]);
  });

  test('has a kind of its own where nobody complains', () => {
    expect(rewriteActions([offer], { mendsFinding: false })).toMatchObject([{ kind: { value: 'refactor.rewrite.gilsight.thread-pool-to-process-pool' } }]);
  });

  test('is a refactoring, and never preferred, where it is only another way', () => {
    const other: RewriteOffer = { ...offer, rewrite: 'thread-pool-to-ray', isAlternative: true };
    expect(rewriteActions([other], { mendsFinding: true })).toMatchObject([{ kind: { value: 'refactor.rewrite.gilsight.thread-pool-to-ray' }, isPreferred: false }]);
  });

  test('is shown disabled with the reason where it is refused, and can be asked why', () => {
    expect(rewriteActions([refusal], { mendsFinding: true })).toMatchObject([
      { kind: { value: 'quickfix' }, disabled: { reason: 'It fills a list.' } },
      { title: 'Why not use ProcessPoolExecutor?', command: { command: 'gilsight.explainRefusal' } },
    ]);
    expect(rewriteActions([{ ...refusal, isAlternative: true }], { mendsFinding: true })).toMatchObject([{ disabled: { reason: 'It fills a list.' } }]);
  });
});
