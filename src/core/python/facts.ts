import type { Range } from '../domain/position';
import type { ClassFacts, FunctionFacts } from './facts/scope';

/** A comment that speaks to Gilsight: `# gilsight: …`. */
export interface Pragma {
  readonly range: Range;
  /** What follows the colon. */
  readonly text: string;
}

/**
 * Everything that the analysis will ever ask about one file: plain data, made once from its tree,
 * which is then freed. It survives JSON and `postMessage`, so it can be cached by the hash of the
 * text and made on another thread.
 */
export interface FileFacts {
  readonly path: string;
  /** The first is the file's own body. */
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly pragmas: readonly Pragma[];
  /** Where the text did not parse; what surrounds it was understood all the same. */
  readonly syntaxErrors: readonly Range[];
  readonly lineCount: number;
}
