import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import { fresh, type Origin } from '../values/origin';
import type { Analysis, Summary } from './analysis';
import { findOrigin, originOfName } from './findOrigin';
import { summarise, summariseStatements } from './summarise';

const noSummary: Summary = { changes: [], returns: fresh, objections: [] };

/** An analysis that answers each question once. */
export function createAnalysis(file: FileView): Analysis {
  const openQuestions: OpenQuestions = { count: 0, lowest: Infinity, worked: 0 };
  const origins = createMemory<Expression, Origin>(openQuestions, fresh);
  const summaries = createMemory<number, Summary>(openQuestions, noSummary);
  const statements = createMemory<Statement, Summary>(openQuestions, noSummary);

  const analysis: Analysis = {
    file,
    get isExhausted() { return openQuestions.worked > maximumAnswers; },
    originOf: (expression, functionId) => origins.recall(expression, () => findOrigin(analysis, expression, functionId)),
    originOfName: (name, functionId) => originOfName(analysis, name, functionId),
    summaryOf: (functionId) => summaries.recall(functionId, () => summarise(analysis, functionId)),
    changesBy: (statement) => statements.recall(statement, () => summariseStatements(analysis, 0, [statement])).changes,
  };
  return analysis;
}

interface Memory<Question, Answer> {
  recall(question: Question, work: () => Answer): Answer;
}

/** The questions that are being answered, across all memories. */
interface OpenQuestions {
  count: number;
  /** The outermost open question that was met again while the present one is answered. */
  lowest: number;
  /** How many answers were worked out so far. */
  worked: number;
}

/** A file whose functions take more than this to follow is not followed to the end. */
const maximumAnswers = 150_000;

/**
 * Remembers answers. A question that leads back to itself is answered by `nothing` there: the outer
 * asking still finds the rest. An answer that rests on an open question may lack what that one would
 * have told, so it serves the present outermost question only.
 */
function createMemory<Question, Answer>(open: OpenQuestions, nothing: Answer): Memory<Question, Answer> {
  const known = new Map<Question, Answer>();
  const provisional = new Map<Question, { readonly answer: Answer; readonly lowest: number }>();
  return {
    recall(question, work) {
      if (open.count === 0) provisional.clear();
      const answer = known.get(question);
      if (answer !== undefined) return answer;
      const waiting = provisional.get(question);
      if (waiting) open.lowest = Math.min(open.lowest, waiting.lowest);
      if (waiting) return waiting.answer;
      if (open.worked > maximumAnswers) return nothing;
      open.worked++;
      const depth = open.count++;
      const outer = open.lowest;
      provisional.set(question, { answer: nothing, lowest: depth });
      open.lowest = Infinity;
      const found = work();
      const { lowest } = open;
      open.count--;
      if (lowest >= depth) {
        known.set(question, found);
        provisional.delete(question);
      } else provisional.set(question, { answer: found, lowest });
      open.lowest = Math.min(outer, lowest >= depth ? Infinity : lowest);
      return found;
    },
  };
}
