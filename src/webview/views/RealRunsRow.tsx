import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { RealRun } from '../../core/domain/prediction';
import { parseRealRuns, writeRealRuns } from '../inputs/realRuns';
import { formatCount } from '../quantities/formatQuantity';

/** The runs in use and what may be done to them. */
export interface RealRunsRowProps {
  readonly runs: readonly RealRun[];
  /** Those of the scenario, which a run has that does not say. */
  readonly workers: number;
  /** Whether the page speaks of the machine that the runs were timed on. */
  readonly isHere: boolean;
  readonly onRuns: (runs: readonly RealRun[]) => void;
}

/** Where somebody who has run the program puts what came of it, to see it beside the prediction. */
export function RealRunsRow({ runs, workers, isHere, onRuns }: RealRunsRowProps): JSX.Element {
  const id = useId();
  const [text, setText] = useState(() => writeRealRuns(runs));
  const [advice, setAdvice] = useState<string | undefined>(undefined);
  const use = () => {
    const parsed = parseRealRuns(text, workers);
    setAdvice(parsed.kind === 'unclear' ? parsed.advice : undefined);
    if (parsed.kind === 'runs') onRuns(parsed.runs);
  };
  return (
    <details class="input-group">
      <summary>Your own runs{runs.length > 0 && <span class="tag tag-measured">{formatCount(runs.length)}</span>}</summary>
      <p class="aside">Timed from the line that makes the pool to the end of its last worker. They are drawn over the curves, and change no prediction. Their speed-up is over your sequential run, where there is one.{!isHere && runs.length > 0 && ' Not on another machine, where they were not timed.'}</p>
      <label class="input-label" for={`${id}-text`}>One run on each line: strategy, workers, time</label>
      <textarea
        id={`${id}-text`} class="input-text times-text" rows={3} spellcheck={false} placeholder={'sequential 3.1 s\nthreads 4 3.3 s\nprocesses 4 960 ms'} value={text}
        aria-invalid={advice !== undefined} aria-describedby={advice === undefined ? undefined : `${id}-problem`}
        onInput={(event) => { setText(event.currentTarget.value); setAdvice(undefined); }}
      />
      {advice !== undefined && <p class="problem" id={`${id}-problem`}>{advice}</p>}
      <div class="times-controls">
        <button type="button" class="secondary" onClick={use}>Draw these runs</button>
        {runs.length > 0 && <button type="button" class="secondary" onClick={() => { onRuns([]); }}>Remove the runs</button>}
      </div>
    </details>
  );
}
