import type { JSX } from 'preact';
import { payloadKinds, type Calibration, type PayloadKind } from '../../core/domain/calibration';
import { formatInterpreter } from '../../core/domain/interpreter';
import { costInputs, originOf } from '../inputs/costInputs';
import type { Setup } from '../inputs/setup';
import { formatBytes, formatBytesPerSecond } from '../quantities/formatQuantity';
import { formatQuantity } from '../quantities/quantity';
import { DataTable } from './DataTable';
import { Panel } from './Panel';

/** What the prediction rests on, and what may be done about it. */
export interface GroundPanelProps {
  /** With the user's values, and without what is thought away. */
  readonly setup: Setup;
  /** Whether there is a calibration of this machine at all. */
  readonly isMeasuredHere: boolean;
  readonly onCalibrate: () => void;
}

/** What the prediction rests on besides the inputs. */
export function GroundPanel({ setup, isMeasuredHere, onCalibrate }: GroundPanelProps): JSX.Element {
  const { calibration } = setup;
  return (
    <Panel area="ground" title="What it rests on">
      <p>
        Python {formatInterpreter(calibration.interpreter)}, worker processes started by {calibration.startMethod}. {describeSource(calibration)}
      </p>
      <p class="ground-actions">
        <button type="button" class="secondary" onClick={onCalibrate}>{isMeasuredHere ? 'Calibrate this Python again…' : 'Calibrate this Python…'}</button>
        <span class="aside">Runs a small program of Gilsight’s own for about 20 seconds, and none of your code.</span>
      </p>
      <DataTable caption="Overheads" columns={['Overhead', 'Value', 'Origin']} rows={() => describe(setup)} />
    </Panel>
  );
}

function describeSource({ origin, measuredOn }: Calibration): string {
  return origin === 'measured'
    ? `Overheads measured on this machine by your newest calibration: ${measuredOn}.`
    : `Overheads of a preset, measured on: ${measuredOn}.`;
}

function describe(setup: Setup): readonly (readonly [string, string, string])[] {
  const { calibration } = setup;
  const copying = originOf('passages', calibration);
  return [
    ...costInputs.flatMap(({ id, label, quantity, read }): readonly (readonly [string, string, string])[] => {
      const input = id === 'copyingFactor' ? undefined : read(setup);
      return input === undefined ? [] : [[label, quantity === 'ratio' ? `${formatQuantity(quantity, input.value)}×` : formatQuantity(quantity, input.value), input.origin]];
    }),
    ...payloadKinds.map((kind): readonly [string, string, string] => [`Pickling and sending ${kindWords[kind]}, one way`, describePassage(calibration, kind), copying]),
  ];
}

const kindWords: Readonly<Record<PayloadKind, string>> = { bytes: 'bytes', array: 'an array', list: 'a list', dict: 'a dict' };

/** Of the largest payload that was measured. */
function describePassage({ passages }: Calibration, kind: PayloadKind): string {
  const point = passages[kind].at(-1);
  if (point === undefined) return 'not measured';
  const seconds = point.pickleSeconds + point.transferSeconds + point.unpickleSeconds;
  return seconds === 0 ? 'nothing' : `${formatBytesPerSecond(point.bytes / seconds)} (of ${formatBytes(point.bytes)})`;
}
