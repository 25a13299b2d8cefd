import type { JSX } from 'preact';
import { payloadKinds, type Calibration, type PayloadKind } from '../../core/domain/calibration';
import { formatInterpreter } from '../../core/domain/interpreter';
import { formatBytesPerSecond, formatSeconds, formatSpeedup } from '../quantities/formatQuantity';
import { DataTable } from './DataTable';
import { Panel } from './Panel';

/** What the prediction rests on besides the inputs. */
export function GroundPanel({ calibration }: { readonly calibration: Calibration }): JSX.Element {
  return (
    <Panel area="ground" title="What it rests on">
      <p>
        Python {formatInterpreter(calibration.interpreter)}, worker processes started by {calibration.startMethod}.
        {' '}Overheads measured on: {calibration.measuredOn}.
      </p>
      <DataTable caption="Overheads" columns={['Overhead', 'Value']} rows={() => describe(calibration)} />
    </Panel>
  );
}

function describe(calibration: Calibration): readonly (readonly [string, string])[] {
  const optional = (seconds: number | undefined) => seconds === undefined ? 'not in this Python' : formatSeconds(seconds);
  const start = calibration.processStarts[calibration.startMethod];
  return [
    ['Switch interval', formatSeconds(calibration.switchIntervalSeconds)],
    ['GIL hand-over', formatSeconds(calibration.gilHandOverSeconds)],
    ['Thread start', formatSeconds(calibration.threadStartSeconds)],
    ['Dispatch to a thread, per task', formatSeconds(calibration.threadDispatchSeconds)],
    [`Process start (${calibration.startMethod})`, start ? formatSeconds(start.launchSeconds + start.readySeconds) : 'not measured'],
    ['Dispatch to a process, per task', formatSeconds(calibration.processDispatchSeconds)],
    ...payloadKinds.map((kind): readonly [string, string] => [`Pickling and sending ${kindWords[kind]}, one way`, formatBytesPerSecond(bytesPerSecond(calibration, kind))]),
    ['One core slowed down by all others', formatSpeedup(calibration.allCoresSlowdown)],
    ['Interpreter start', optional(calibration.interpreterStartSeconds)],
    ['Dispatch to an interpreter, per task', optional(calibration.interpreterDispatchSeconds)],
    ['Slow-down of one thread on a free-threaded build', formatSpeedup(calibration.freeThreadedSlowdown)],
    ['Native code over Python, one thread', formatSpeedup(calibration.nativeSpeedup)],
    ['OpenMP fork and join', formatSeconds(calibration.openMpForkJoinSeconds)],
  ];
}

const kindWords: Readonly<Record<PayloadKind, string>> = { bytes: 'bytes', array: 'an array', list: 'a list', dict: 'a dict' };

/** Of the largest payload that was measured. */
function bytesPerSecond({ passages }: Calibration, kind: PayloadKind): number {
  const point = passages[kind].at(-1);
  return point === undefined ? Number.NaN : point.bytes / (point.pickleSeconds + point.transferSeconds + point.unpickleSeconds);
}
