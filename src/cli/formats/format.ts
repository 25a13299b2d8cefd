import type { RuleDescription } from '../../core/service/describeRules';
import type { CheckResult } from '../checkResult';
import type { Paint } from '../paint';
import type { PlaceOf } from '../sourceLines';

/** What a format may know besides the result. */
export interface FormatContext {
  /** Paths are told relative to it. */
  readonly currentFolder: string;
  /** Whether the user asked for every spawn site. */
  readonly listsSites: boolean;
  readonly paint: Paint;
  /** One line of a source file, without its end; `undefined` when it cannot be had. */
  lineOf(path: string, line: number): string | undefined;
  /** Where a line is told to be. */
  placeOf: PlaceOf;
  readonly rules: readonly RuleDescription[];
  /** Gilsight's own. */
  readonly version: string;
}

/**
 * One output of `gilsight check`.
 *
 * An author promises: `write` is pure, and the same result gives the same text; what comes from
 * source files or file names cannot break out of it.
 */
export interface Format {
  /** As `--format` takes it. */
  readonly id: string;
  /** @returns Everything that goes to standard output, with the final line end; empty for nothing. */
  write(result: CheckResult, context: FormatContext): string;
}
