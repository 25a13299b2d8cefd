import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Outlook } from '../../core/domain/prediction';
import type { Scenario } from '../../core/domain/scenario';
import { validateScenario } from '../../core/simulator/validateScenario';
import { selectDrawable } from '../geometry/drawable';
import type { Host } from '../host';
import { findInputProblem, inputFields } from '../inputs/inputField';
import { persistState, restoreState } from '../state/persistedState';
import { readMessage } from '../state/readMessage';
import type { SimulatorAction, SimulatorState } from '../state/simulatorState';
import { applyOverrides, reduceSimulator } from '../state/simulatorState';
import { ActivityPatterns } from './ActivityPatterns';
import { BreakdownPanel } from './BreakdownPanel';
import { GroundPanel } from './GroundPanel';
import { Header } from './Header';
import { InputsPanel } from './InputsPanel';
import { ScalingPanel } from './ScalingPanel';
import { SpeedupPanel } from './SpeedupPanel';
import { TimelinePanel } from './TimelinePanel';
import { Trouble } from './Trouble';
import type { OutlookState, Simulate } from './useOutlook';
import { useOutlook } from './useOutlook';

/** What the page is connected to. */
export interface SimulatorProps {
  readonly host: Host;
  readonly simulate: Simulate;
}

/** The whole page: is it worth it, and what should I do instead? */
export function Simulator({ host, simulate }: SimulatorProps): JSX.Element {
  const [state, dispatch] = useReducer<SimulatorState, SimulatorAction, unknown>(reduceSimulator, undefined, () => restoreState(host.loadState()));
  useEffect(() => listen(host, dispatch), [host]);
  useEffect(() => { host.saveState(persistState(state)); }, [host, state]);

  const { subject, overrides, chosen } = state;
  const { scenario, outlook, troubles } = useAnswer(state, simulate);
  if (subject === undefined || scenario === undefined) return <Empty troubles={troubles} />;
  const drawable = outlook && selectDrawable(outlook);
  // The chosen strategy may not be available with these inputs; the best one then stands in for it.
  const followed = drawable?.predictions.find(({ strategy }) => strategy === chosen) ?? drawable?.predictions[0];
  return (
    <main class="page">
      <ActivityPatterns />
      <Header subject={subject} advice={outlook?.advice} troubles={troubles} onReveal={() => { host.post({ kind: 'reveal' }); }} />
      {outlook && drawable && (
        <SpeedupPanel
          predictions={drawable.predictions} outlook={outlook} absurd={drawable.absurd} chosen={followed?.strategy ?? chosen}
          onChoose={(strategy) => { dispatch({ kind: 'choose', strategy }); }}
        />
      )}
      <InputsPanel
        original={subject.scenario} scenario={scenario} overrides={overrides}
        onChange={(field, value) => { dispatch({ kind: 'change', field, value }); }}
        onReset={(field) => { dispatch({ kind: 'reset', field }); }}
        onResetAll={() => { dispatch({ kind: 'reset-all' }); }}
      />
      {drawable && followed && (
        <div class="details">
          <TimelinePanel prediction={followed} />
          <ScalingPanel scaling={drawable.scaling} chosen={followed.strategy} workers={scenario.workers.value} />
          <BreakdownPanel predictions={drawable.predictions} chosen={followed.strategy} />
        </div>
      )}
      <GroundPanel calibration={subject.calibration} />
    </main>
  );
}

/** What the page answers to the state's subject, as far as there is one and it can be simulated. */
interface Answer {
  readonly scenario: Scenario | undefined;
  readonly outlook: Outlook | undefined;
  readonly troubles: readonly string[];
}

function useAnswer({ subject, overrides, trouble }: SimulatorState, simulate: Simulate): Answer {
  const scenario = useMemo(() => subject && applyOverrides(subject.scenario, overrides), [subject, overrides]);
  const problems = scenario === undefined ? [] : findProblems(scenario);
  const answer = useOutlook(problems.length === 0 ? scenario : undefined, subject?.calibration, simulate);
  return {
    scenario,
    outlook: answer.kind === 'ready' ? answer.outlook : undefined,
    troubles: [...(trouble === undefined ? [] : [trouble]), ...describeTrouble(answer, problems)],
  };
}

function listen(host: Host, dispatch: (action: SimulatorAction) => void): () => void {
  const stop = host.listen((data) => {
    const reading = readMessage(data);
    switch (reading.kind) {
      case 'message': dispatch({ kind: 'show', subject: reading.message.subject }); break;
      case 'broken': dispatch({ kind: 'trouble', reason: reading.reason }); break;
      case 'foreign': break;
    }
  });
  // Only now: an answer to an earlier one would have come to nobody.
  host.post({ kind: 'ready' });
  return stop;
}

function findProblems(scenario: Scenario): readonly string[] {
  const problems = inputFields.flatMap((field) => findInputProblem(field, scenario[field.field].value) ?? []);
  // The model knows what no single field does: whether the numbers fit together.
  return problems.length > 0 ? problems : [validateScenario(scenario) ?? []].flat();
}

function describeTrouble(answer: OutlookState, problems: readonly string[]): readonly string[] {
  if (problems.length > 0) return [`${problems.join(' ')} Enter a value below to simulate.`];
  return answer.kind === 'failed' ? [`The simulation failed: ${answer.reason} Change an input, or report this as a bug.`] : [];
}

function Empty({ troubles }: { readonly troubles: readonly string[] }): JSX.Element {
  return (
    <main class="page">
      <Trouble texts={troubles} />
      <h1>Simulator</h1>
      <p>Waiting for the editor. Open the simulator from the line above a place where Python hands work to threads.</p>
    </main>
  );
}
