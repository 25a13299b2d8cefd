import type { FromWorker, ScanNews } from '../../protocol/worker';

/** How a question ended. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }
  /** The asker took it back, or the worker ended. */
  | { readonly kind: 'dropped' };

/** The questions that wait for their answer. */
export interface PendingQuestions {
  /**
   * Opens a question.
   *
   * @param hear - Gets what a scan tells on its way.
   * @returns Its number, and its end; the promise never rejects.
   */
  open(hear: (news: ScanNews) => void): { readonly request: number; readonly outcome: Promise<Outcome> };
  /** Hands a message to whom it belongs; one that comes too late is dropped. */
  take(message: Extract<FromWorker, { request: number }>): void;
  drop(request: number): void;
  /** How many wait. */
  readonly count: number;
  dropAll(): void;
}

/** An empty table. */
export function createPendingQuestions(): PendingQuestions {
  const waiting = new Map<number, { settle(outcome: Outcome): void; hear(news: ScanNews): void }>();
  let lastRequest = 0;

  function settle(request: number, outcome: Outcome): void {
    waiting.get(request)?.settle(outcome);
    waiting.delete(request);
  }

  return {
    open(hear) {
      const request = ++lastRequest;
      const outcome = new Promise<Outcome>((resolve) => { waiting.set(request, { settle: resolve, hear }); });
      return { request, outcome };
    },
    take(message) {
      switch (message.kind) {
        case 'answer': settle(message.request, { kind: 'answer', value: message.value }); return;
        case 'failed': settle(message.request, { kind: 'failed', message: message.message }); return;
        case 'report':
        case 'progress': waiting.get(message.request)?.hear(message);
      }
    },
    get count() { return waiting.size; },
    drop(request) { settle(request, { kind: 'dropped' }); },
    dropAll() {
      for (const request of [...waiting.keys()]) settle(request, { kind: 'dropped' });
    },
  };
}
