import type { Calibration } from '../../core/domain/calibration';
import type { Band, BreakEven, ComparedRun, Prediction } from '../../core/domain/prediction';
import { detailFields, scenarioFields, type Origin, type Scenario } from '../../core/domain/scenario';
import { isInsideBand } from '../../core/simulator/compareRuns';
import { strategyLabel } from '../../core/simulator/strategyLabel';
import { sayFactor, sayPercent, saySeconds } from '../../core/simulator/wording';
import type { Paint } from '../paint';
import type { SimulationResult } from '../../core/simulator/simulationResult';

/** For people: the sentence first, then a table, then what it rests on. */
export function writeSimulationText({ calibration, outlooks, chosen, breakEvens }: SimulationResult, paint: Paint): string {
  const { outlook, scenario } = chosen;
  const rows = outlooks.flatMap((each, index) => each.outlook.predictions.filter(({ strategy }) => index === 0 || strategy !== 'sequential'));
  return [
    paint(outlook.isWorthChanging ? 'good' : 'warning', outlook.isWorthChanging ? outlook.advice : shout(outlook.advice)),
    '',
    ...table([headings, ...rows.map(rowOf)]),
    '',
    ...outlook.runs.map(sayRun),
    ...breakEvens.map(sayBreakEven),
    ...outlook.unavailable.map(({ strategy, reason }) => paint('faint', `${strategyLabel(strategy)} (not available): ${reason}`)),
    ...sayRequirements(rows).map((line) => paint('faint', line)),
    '',
    ...sayInputs(scenario).map((line) => paint('faint', line)),
    paint('faint', sayCalibration(calibration)),
    '',
  ].join('\n');
}

/** Nobody reads a table to find that it does not matter. */
function shout(advice: string): string {
  return advice.startsWith('Nothing is worth changing') ? advice.replace('Nothing is worth changing', 'NOTHING IS WORTH CHANGING') : advice;
}

const headings = ['strategy', 'workers', 'time', 'speed-up', 'ideal', 'where the time goes'];

function rowOf(prediction: Prediction): readonly string[] {
  const { strategy, workers, makespanSeconds, speedup, idealSpeedup, programSpeedup, ioRoundSeconds, requires } = prediction;
  const extras = [
    ...(programSpeedup ? [`the whole program ${sayBand(programSpeedup, sayFactor)}`] : []),
    ...(ioRoundSeconds ? [`an I/O round takes ${saySeconds(ioRoundSeconds.expected)}`] : []),
  ];
  return [
    `${strategyLabel(strategy)}${requires === undefined ? '' : ' *'}`,
    String(workers),
    sayBand(makespanSeconds, saySeconds),
    sayBand(speedup, sayFactor),
    sayFactor(idealSpeedup),
    [sayBreakdown(prediction), ...extras].join('; '),
  ];
}

/** What the stars in the table stand for. */
function sayRequirements(rows: readonly Prediction[]): readonly string[] {
  const sentences = new Set(rows.flatMap(({ requires }) => requires ?? []));
  return [...sentences].map((sentence) => {
    const labels = new Set(rows.flatMap(({ strategy, requires }) => (requires === sentence ? [strategyLabel(strategy)] : [])));
    return `* ${[...labels].join(', ')}: ${sentence}`;
  });
}

function sayBand({ low, expected, high }: Band, say: (value: number) => string): string {
  return low === high ? say(expected) : `${say(expected)} (${say(low)} to ${say(high)})`;
}

const activityWords: Readonly<Record<keyof Prediction['breakdown'], string>> = {
  start: 'start-up', dispatch: 'dispatch', pickle: 'copying', held: 'Python', released: 'without the GIL', waiting: 'waiting', 'gil-wait': 'waiting for the GIL', native: 'native', idle: 'idle',
};

/** The three largest parts of the time of all workers, and of what the parent is busy with. */
function sayBreakdown({ breakdown }: Prediction): string {
  const parts = Object.entries(breakdown).sort(([, a], [, b]) => b - a);
  const whole = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
  // Holds: the keys of a breakdown.
  return parts.slice(0, 3).flatMap(([part, seconds]) => (seconds / whole < 0.01 ? [] : [`${activityWords[part as keyof Prediction['breakdown']]} ${sayPercent(seconds / whole)}`])).join(', ');
}

/** A run of the user's own beside what was predicted of it. */
function sayRun(run: ComparedRun): string {
  const { strategy, workers, seconds, predictedSeconds } = run;
  const real = `Your run of ${strategyLabel(strategy)}${strategy === 'sequential' ? '' : ` with ${String(workers)}`} took ${saySeconds(seconds)}`;
  if (!predictedSeconds) return `${real}; nothing is predicted of it.`;
  return `${real}: ${isInsideBand(run) === true ? 'as' : 'NOT as'} predicted, ${sayBand(predictedSeconds, saySeconds)}.`;
}

function sayBreakEven({ strategy, taskSeconds }: BreakEven): string {
  const label = strategyLabel(strategy);
  if (taskSeconds === undefined) return `${label}: never faster than one task after the other, however long a task is.`;
  return taskSeconds === 0 ? `${label}: faster with tasks of any length.` : `${label}: faster above ${saySeconds(taskSeconds)} a task.`;
}

/** Every number with where it comes from, grouped by that. */
function sayInputs(scenario: Scenario): readonly string[] {
  const groups = new Map<Origin, string[]>();
  for (const field of [...scenarioFields, ...detailFields]) {
    const input = scenario[field];
    if (input) groups.set(input.origin, [...(groups.get(input.origin) ?? []), `${field} ${Number(input.value.toPrecision(4))}`]);
  }
  return [...groups].map(([origin, words]) => `${origin}: ${words.join(', ')}`);
}

function sayCalibration({ measuredOn, origin, startMethod, assumed }: Calibration): string {
  const source = origin === 'measured' ? 'Costs measured on' : 'Costs are defaults (gilsight calibrate measures them here), measured on';
  return `${source}: ${measuredOn}; processes start by ${startMethod}. Nobody measured: ${assumed.join(', ')}.`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '));
}
