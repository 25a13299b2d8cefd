import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { parseTaskTimes, type TaskTimes } from '../inputs/taskTimes';
import type { TimeUnit } from '../inputs/writtenTime';
import { formatCount, formatSeconds } from '../quantities/formatQuantity';

/** The list of task times and what may be done to it. */
export interface TaskTimesRowProps {
  /** The list in use. */
  readonly times: TaskTimes | undefined;
  /** What was in a file that has just been loaded. */
  readonly loaded: string | undefined;
  readonly onList: (times: TaskTimes | undefined) => void;
  readonly onLoad: () => void;
}

const units: readonly TimeUnit[] = ['s', 'ms', 'µs'];

/** Where somebody who has timed every task puts the times, in place of a mean and a spread. */
export function TaskTimesRow({ times, loaded, onList, onLoad }: TaskTimesRowProps): JSX.Element {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<TimeUnit>('s');
  const [advice, setAdvice] = useState<string | undefined>(undefined);
  const list = (written: string) => {
    const parsed = parseTaskTimes(written, unit);
    setAdvice(parsed.kind === 'unclear' ? parsed.advice : undefined);
    if (parsed.kind === 'times') onList(parsed.times);
  };
  useEffect(() => {
    if (loaded === undefined) return;
    setIsOpen(true);
    setText(loaded);
    list(loaded);
  }, [loaded]);
  return (
    <details class="input-group" open={isOpen} onToggle={(event) => { setIsOpen(event.currentTarget.open); }}>
      <summary>The time of each task{times !== undefined && <span class="tag tag-yours">listed</span>}</summary>
      {times !== undefined && (
        <p class="listed">
          {describeTimes(times)}{' '}
          <button type="button" class="secondary" onClick={() => { onList(undefined); }}>Remove the list</button>
        </p>
      )}
      <label class="input-label" for={`${id}-text`}>Times, one for each task, in the order in which they are handed over</label>
      <textarea
        id={`${id}-text`} class="input-text times-text" rows={3} spellcheck={false} placeholder="0.12, 0.34, 0.08 …" value={text}
        aria-invalid={advice !== undefined} aria-describedby={advice === undefined ? undefined : `${id}-problem`}
        onInput={(event) => { setText(event.currentTarget.value); setAdvice(undefined); }}
      />
      {advice !== undefined && <p class="problem" id={`${id}-problem`}>{advice}</p>}
      <div class="times-controls">
        <label>
          Without a unit they are in{' '}
          <select class="select" value={unit} onChange={(event) => { setUnit(units.find((each) => each === event.currentTarget.value) ?? 's'); }}>
            {units.map((each) => <option key={each} value={each}>{each}</option>)}
          </select>
        </label>
        <button type="button" class="secondary" onClick={() => { list(text); }}>Use these times</button>
        <button type="button" class="secondary" onClick={onLoad}>Load a file…</button>
      </div>
    </details>
  );
}

function describeTimes({ seconds }: TaskTimes): string {
  const first = seconds.reduce((least, time) => Math.min(least, time), Infinity);
  const last = seconds.reduce((most, time) => Math.max(most, time), 0);
  return `${formatCount(seconds.length)} times, from ${formatSeconds(first)} to ${formatSeconds(last)}; they take the place of the imbalance.`;
}
