import type { RewriteProposal } from '../domain/rewriteProposal';
import type { ImportedLibrary } from '../domain/importedLibrary';
import type { Interpreter } from '../domain/interpreter';
import type { Site } from '../domain/site';
import type { FileFacts } from '../python/facts';

/** A program before and after; both run as tests and print the same, unless it is said what is printed. */
export interface RewriteExample {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** What the program after it prints, where the one before fails. */
  readonly prints?: string;
}

/** A program that the rewrite leaves alone, and a part of the reason that it gives. */
export interface RefusalExample {
  readonly title: string;
  readonly code: string;
  readonly reason: string;
}

/** What a rewrite may look at. */
export interface RewriteRequest {
  readonly site: Site;
  readonly facts: FileFacts;
  /** The text that `facts` was made from. */
  readonly text: string;
  /** All sites of the file: a pool is rewritten with every site that shares it. */
  readonly sites: readonly Site[];
  readonly interpreter: Interpreter;
  /** What is loaded with the file; empty for interpreters without pools of sub-interpreters. */
  readonly libraries: readonly ImportedLibrary[];
  /** Reads another text in the file's place: what a first step has left. */
  readonly read: (text: string) => FileFacts;
}

/**
 * One way to mend a site.
 *
 * An author promises: the edited text parses, prints what the original printed, and is left alone
 * by a second run. Where that cannot be shown the answer is a refusal with the reason.
 */
export interface Rewrite {
  /** Public, kebab-case, the name of its file; never changes. */
  readonly id: string;
  /** Another way than the one that a fix would take: it is never preferred, and taken only when it is asked for by name. */
  readonly isAlternative?: true;
  readonly examples: readonly RewriteExample[];
  readonly refusals: readonly RefusalExample[];
  /** `undefined` when the site is not of the kind that this rewrite knows. */
  propose(request: RewriteRequest): RewriteProposal | undefined;
}
