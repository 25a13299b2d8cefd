import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { machineOf, machines } from '../inputs/machine';
import type { Setup } from '../inputs/setup';
import { whatIfs } from '../inputs/whatIf';
import { formatCount } from '../quantities/formatQuantity';
import type { SimulatorAction } from '../state/simulatorState';
import type { Trial } from '../state/trial';

/** What may be supposed, and what is. */
export interface SuppositionsPanelProps {
  readonly ground: Setup;
  readonly shown: Setup;
  readonly trial: Trial;
  readonly dispatch: (action: SimulatorAction) => void;
}

/** On which machine, and without which overheads: one row, above what it changes. */
export function SuppositionsPanel({ ground, shown, trial, dispatch }: SuppositionsPanelProps): JSX.Element {
  const id = useId();
  const machine = machineOf(trial.machine);
  const { cores, workers } = shown.scenario;
  const isIdle = machine.id !== 'this' && trial.overrides.workers === undefined && workers.value < cores.value;
  return (
    <section class="suppositions-panel" aria-label="Machine, and what if">
      <div class="machine">
        <label for={`${id}-machine`}>Machine</label>
        <select id={`${id}-machine`} class="select" value={machine.id} aria-describedby={`${id}-hint`} onChange={(event) => { dispatch({ kind: 'move', machine: machineOf(event.currentTarget.value).id }); }}>
          {machines.map(({ id: value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
        <span class={machine.id === 'this' ? 'visually-hidden' : 'aside'} id={`${id}-hint`}>{machine.hint}</span>
        {isIdle && (
          <span class="aside">
            The code asks for {formatCount(workers.value)} workers.{' '}
            <button type="button" class="secondary" onClick={() => { dispatch({ kind: 'change', field: 'workers', value: cores.value }); }}>Use {formatCount(cores.value)}</button>
          </span>
        )}
      </div>
      <fieldset class="what-ifs">
        <legend>What if</legend>
        {whatIfs.filter(({ applies }) => applies(ground)).map(({ id: whatIf, label, hint }) => (
          <label key={whatIf} title={hint}>
            <input type="checkbox" checked={trial.whatIfs.includes(whatIf)} aria-describedby={`${id}-${whatIf}`} onChange={() => { dispatch({ kind: 'switch', whatIf }); }} />
            {label}
            <span class="visually-hidden" id={`${id}-${whatIf}`} aria-hidden="true">{hint}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
