import type { LogOutputChannel } from 'vscode';

/** Makes functions safe to hand to the editor: what they throw is logged, and the editor carries on. */
export interface Guard {
  /** For handlers whose result nobody reads. */
  handler<A extends readonly unknown[]>(name: string, handle: (...args: A) => unknown): (...args: A) => void;
  /** For providers; the editor takes `undefined` for "nothing here". */
  provider<A extends readonly unknown[], R>(name: string, provide: (...args: A) => R | Promise<R>): (...args: A) => Promise<R | undefined>;
}

/** A guard that tells `log` the name of what failed, and why. */
export function createGuard(log: Pick<LogOutputChannel, 'error'>): Guard {
  async function attempt<R>(name: string, work: () => R | Promise<R>): Promise<R | undefined> {
    try {
      return await work();
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return undefined;
    }
  }
  return {
    handler: (name, handle) => (...args) => { void attempt(name, () => handle(...args)); },
    provider: (name, provide) => (...args) => attempt(name, () => provide(...args)),
  };
}
