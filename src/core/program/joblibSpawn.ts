import type { CallExpression, Expression } from '../python/facts/expression';
import type { Carrier } from '../domain/site';
import type { Evaluator } from './evaluator';
import { keywordValues } from './keywordValues';
import { settingsAround } from './settingsAround';
import type { ExternalInstanceMeaning, Frame } from './meaning';
import { isParallel } from './parallelTypes';
import type { Recognised } from './recognised';
import type { CallInPlace } from './spawnCall';

/** `with parallel_backend("threading"):`, or the call by itself, which holds from then on. */
const contexts: ReadonlySet<string> = new Set(['parallel_backend', 'parallel_config'].flatMap((name) => [
  `joblib.${name}`, `joblib.parallel.${name}`, `sklearn.utils.${name}`, `sklearn.externals.joblib.${name}`,
]));

/** What a call says about the workers: `backend` outranks `prefer`, and `require="sharedmem"` both. */
interface Wish {
  readonly backend: readonly Carrier[];
  readonly preferred: readonly Carrier[];
  readonly needsThreads: boolean;
}

/**
 * `Parallel(…)(delayed(f)(x) for x in xs)`. The backend is the one that it is made with, else that
 * of the context, else what is preferred, else processes
 * (joblib 1.6.0 parallel.py: `_get_active_backend`, `Parallel.__init__`).
 */
export function recogniseParallel(evaluator: Evaluator, callee: ExternalInstanceMeaning, place: CallInPlace): Recognised | undefined {
  const made = callee.madeBy;
  if (!isParallel(callee) || !made) return undefined;
  const own = wishOf(evaluator, made.call, made.frame);
  const contextual = settingsAround(evaluator, place, contexts).map(({ call, frame }) => wishOf(evaluator, call, frame));
  const context = contextual.find((wish) => wish.backend.length + wish.preferred.length > 0 || wish.needsThreads);
  const carriers = carriersOf(own, context);
  const isThreads = carriers.includes('threads');
  return {
    api: {
      label: isThreads ? 'joblib.Parallel(prefer=threads)' : 'joblib.Parallel',
      carrier: isThreads ? 'threads' : 'processes',
      family: 'parallel-loop',
      target: { position: 0, keyword: undefined },
      passing: 'each',
    },
    pool: made,
    doubt: carriers.length > 1 ? 'choice' : undefined,
  };
}

function carriersOf(own: Wish, context: Wish | undefined): readonly Carrier[] {
  if (own.needsThreads || context?.needsThreads) return ['threads'];
  const said = [own.backend, context?.backend ?? [], own.preferred, context?.preferred ?? []].find((carriers) => carriers.length > 0);
  return said ?? ['processes'];
}

function wishOf(evaluator: Evaluator, call: CallExpression, frame: Frame): Wish {
  // `Parallel(n_jobs, backend)`, but `parallel_backend(backend, n_jobs)`.
  const isContext = lastPart(call.callee) !== 'Parallel';
  const positional = call.arguments.filter(({ keyword, isSpread }) => keyword === undefined && !isSpread);
  const named = (keyword: string, position?: number): readonly Expression[] => {
    const given = position === undefined ? undefined : positional[position];
    return given ? [given.value] : keywordValues(evaluator, call, frame, keyword);
  };
  const texts = (expressions: readonly Expression[]): readonly string[] => expressions.flatMap((expression) => evaluator.meaningsOf(expression, frame))
    .flatMap((meaning) => (meaning.kind === 'text' && meaning.text !== undefined ? [meaning.text] : []));
  return {
    backend: carriersFor(texts(named('backend', isContext ? 0 : 1)), 'threading'),
    preferred: carriersFor(texts(named('prefer')), 'threads'),
    needsThreads: texts(named('require')).includes('sharedmem'),
  };
}

function carriersFor(texts: readonly string[], threads: string): readonly Carrier[] {
  return [...new Set(texts.map((text) => (text === threads ? 'threads' : 'processes')))];
}

function lastPart(callee: Expression): string | undefined {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;
}

