import type { Finding } from '../domain/finding';
import type { Interpreter } from '../domain/interpreter';
import type { Site } from '../domain/site';

/** A short program on which a rule speaks or stays silent; it runs as a test. */
export interface RuleExample {
  /** A sentence of the manual. */
  readonly title: string;
  readonly code: string;
}

/** What a rule may look at. */
export interface RuleContext {
  /** All sites of the file, among them the one under judgement. */
  readonly sites: readonly Site[];
  readonly interpreter: Interpreter;
}

/**
 * One thing worth telling about a spawn site.
 *
 * An author promises: `check` is pure and never throws; it speaks only where a careful reviewer
 * would, and at most once a site. No two rules speak of the same site for the same reason.
 *
 * @example `serialised-pool.ts`
 */
export interface Rule {
  /** Public, kebab-case, the name of its file and of its page; never changes. */
  readonly id: string;
  /** One line for lists: "Thread pool whose tasks hold the GIL". */
  readonly summary: string;
  /** A paragraph or two in Markdown: why it matters, what to do, when to leave it. */
  readonly explanation: string;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  check(site: Site, context: RuleContext): Finding | undefined;
}
