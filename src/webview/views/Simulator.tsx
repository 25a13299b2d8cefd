import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { selectDrawable } from '../geometry/drawable';
import type { Host } from '../host';
import type { Model } from '../model';
import { persistState, restoreState } from '../state/persistedState';
import { readMessage } from '../state/readMessage';
import type { SimulatorAction, SimulatorState } from '../state/simulatorState';
import { reduceSimulator } from '../state/simulatorState';
import { describeSuppositions } from '../wording/suppositions';
import { ActivityPatterns } from './ActivityPatterns';
import { BreakdownPanel } from './BreakdownPanel';
import { BreakEvenPanel } from './BreakEvenPanel';
import { ExportMenu } from './ExportMenu';
import { GroundPanel } from './GroundPanel';
import { Header } from './Header';
import { InputsPanel } from './InputsPanel';
import { ScalingPanel } from './ScalingPanel';
import { SpeedupPanel } from './SpeedupPanel';
import { SuppositionsPanel } from './SuppositionsPanel';
import { TimelinePanel } from './TimelinePanel';
import { Trouble } from './Trouble';
import { useAnswer } from './useAnswer';

/** What the page is connected to. */
export interface SimulatorProps {
  readonly host: Host;
  readonly model: Model;
}

/** The whole page: is it worth it, and what should I do instead? */
export function Simulator({ host, model }: SimulatorProps): JSX.Element {
  const [state, dispatch] = useReducer<SimulatorState, SimulatorAction, unknown>(reduceSimulator, undefined, () => restoreState(host.loadState()));
  useEffect(() => listen(host, dispatch), [host]);
  useEffect(() => { host.saveState(persistState(state)); }, [host, state]);

  const { subject, chosen } = state;
  const answer = useAnswer(state, model);
  if (subject === undefined || answer === undefined) return <Empty troubles={state.trouble === undefined ? [] : [state.trouble]} />;
  const { ground, shown, asked, outlook, breakEvens, troubles } = answer;
  const drawable = outlook && selectDrawable(outlook);
  // The chosen strategy may not be available with these inputs; the best one then stands in for it.
  const followed = drawable?.predictions.find(({ strategy }) => strategy === chosen) ?? drawable?.predictions[0];
  const suppositions = describeSuppositions(state, ground);
  return (
    <main class="page">
      <ActivityPatterns />
      <Header subject={subject} outlook={outlook} scenario={asked?.scenario} suppositions={suppositions} troubles={troubles} onReveal={() => { host.post({ kind: 'reveal' }); }}>
        {asked && outlook && drawable && followed && (
          <ExportMenu report={{ title: subject.title, setup: asked, outlook, drawable, chosen: followed.strategy, suppositions }} model={model} post={(message) => { host.post(message); }} />
        )}
      </Header>
      <SuppositionsPanel ground={ground} shown={shown} trial={state} dispatch={dispatch} />
      {outlook && drawable && (
        <SpeedupPanel
          predictions={drawable.predictions} outlook={outlook} absurd={drawable.absurd} chosen={followed?.strategy ?? chosen} ioThread={asked?.scenario.ioThread}
          onChoose={(strategy) => { dispatch({ kind: 'choose', strategy }); }}
        />
      )}
      <InputsPanel ground={ground} shown={shown} state={state} dispatch={dispatch} onLoadTimes={() => { host.post({ kind: 'load-times' }); }} />
      {asked && drawable && followed && (
        <div class="details">
          <TimelinePanel prediction={followed} />
          <ScalingPanel scaling={drawable.scaling} chosen={followed.strategy} workers={asked.scenario.workers.value} runs={drawable.runs} />
          <BreakEvenPanel breakEvens={breakEvens} predictions={drawable.predictions} taskSeconds={asked.scenario.taskSeconds.value} />
          <BreakdownPanel predictions={drawable.predictions} chosen={followed.strategy} />
        </div>
      )}
      <GroundPanel setup={asked ?? shown} isMeasuredHere={subject.calibration.origin === 'measured'} onCalibrate={() => { host.post({ kind: 'calibrate' }); }} />
    </main>
  );
}

function listen(host: Host, dispatch: (action: SimulatorAction) => void): () => void {
  const stop = host.listen((data) => {
    const reading = readMessage(data);
    switch (reading.kind) {
      case 'message':
        if (reading.message.kind === 'show') dispatch({ kind: 'show', subject: reading.message.subject });
        else dispatch({ kind: 'load', text: reading.message.text });
        break;
      case 'broken': dispatch({ kind: 'trouble', reason: reading.reason }); break;
      case 'foreign': break;
    }
  });
  // Only now: an answer to an earlier one would have come to nobody.
  host.post({ kind: 'ready' });
  return stop;
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
