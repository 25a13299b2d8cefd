import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import { fresh, type Origin } from '../values/origin';
import type { Analysis, Summary } from './analysis';
import { findOrigin, originOfName } from './findOrigin';
import { summarise, summariseStatement } from './summarise';

const noSummary: Summary = { changes: [], returns: fresh, objections: [] };

/** An analysis that answers each question once. */
export function createAnalysis(file: FileView): Analysis {
  const openQuestions = { count: 0 };
  const origins = createMemory<Expression, Origin>(openQuestions, fresh);
  const summaries = createMemory<number, Summary>(openQuestions, noSummary);
  const statements = createMemory<Statement, Summary>(openQuestions, noSummary);

  const analysis: Analysis = {
    file,
    originOf: (expression, functionId) => origins.recall(expression, () => findOrigin(analysis, expression, functionId)),
    originOfName: (name, functionId) => originOfName(analysis, name, functionId),
    summaryOf: (functionId) => summaries.recall(functionId, () => summarise(analysis, functionId)),
    changesBy: (statement) => statements.recall(statement, () => summariseStatement(analysis, statement)).changes,
  };
  return analysis;
}

interface Memory<Question, Answer> {
  recall(question: Question, work: () => Answer): Answer;
}

/**
 * Remembers answers. A question that leads back to itself is answered by `nothing` there: the outer
 * asking still finds the rest. An answer found on the way may lack what an open question would have
 * told, so it serves that outermost question only; otherwise mutual recursion would be worked out
 * again and again, exponentially often.
 */
function createMemory<Question, Answer>(open: { count: number }, nothing: Answer): Memory<Question, Answer> {
  const known = new Map<Question, Answer>();
  const provisional = new Map<Question, Answer>();
  return {
    recall(question, work) {
      if (open.count === 0) provisional.clear();
      const answer = known.get(question) ?? provisional.get(question);
      if (answer !== undefined) return answer;
      provisional.set(question, nothing);
      open.count++;
      const found = work();
      open.count--;
      (open.count === 0 ? known : provisional).set(question, found);
      return found;
    },
  };
}
