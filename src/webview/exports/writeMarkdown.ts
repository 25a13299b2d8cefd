import type { BreakEven, ComparedRun, Prediction } from '../../core/domain/prediction';
import { formatInterpreter } from '../../core/domain/interpreter';
import { formatSeconds, formatSecondsBand, formatSpeedup, formatSpeedupBand } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { describeBreakEven } from '../wording/breakEven';
import { sayInside } from '../wording/realRuns';
import { describeProgram } from '../wording/program';
import { describeInputs } from './describeInputs';
import type { Report } from './report';

/** The answer as a comment on a pull request: the sentence, a table, and folded away what it rests on. */
export function writeMarkdown({ title, setup, outlook, drawable, suppositions }: Report, breakEvens: readonly BreakEven[]): string {
  const { calibration, scenario } = setup;
  const program = describeProgram(outlook, scenario);
  const needs = [...new Set(drawable.predictions.flatMap(({ requires }) => requires ?? []))];
  return [
    `### Gilsight: ${title === '' ? 'what parallelism would bring' : escape(title)}`,
    '',
    `**${escape(outlook.advice)}**`,
    ...(program === undefined ? [] : ['', escape(program)]),
    ...(suppositions.length === 0 ? [] : ['', `Supposing: ${escape(suppositions.join(', '))}.`]),
    '',
    ...table(['Strategy', 'Workers', 'Speed-up', 'Band', 'Time', ...(program === undefined ? [] : ['Whole program'])], drawable.predictions.map((prediction) => rowOf(prediction, outlook.best))),
    '',
    ...needs.map((sentence) => `\\* ${escape(sentence)}`),
    ...(drawable.runs.length === 0 ? [] : ['', ...table(['Real run', 'Workers', 'Time', 'Predicted', 'As predicted'], drawable.runs.map(runRow))]),
    ...(breakEvens.length === 0 ? [] : ['', `Faster than one task after the other: ${breakEvens.map((each) => `${strategyLabel(each.strategy)} ${describeBreakEven(each)}`).join('; ')}.`]),
    '',
    '<details><summary>What it is computed from</summary>',
    '',
    ...table(['Input', 'Value', 'Origin'], describeInputs(setup).map(({ label, value, origin }) => [label, value, origin])),
    '',
    `Python ${formatInterpreter(calibration.interpreter)}, processes started by ${calibration.startMethod}. Overheads ${calibration.origin === 'measured' ? 'measured on this machine' : 'of a preset'}: ${escape(calibration.measuredOn)}.`,
    '',
    '</details>',
    '',
    'A prediction, not a measurement.',
    '',
  ].join('\n');
}

function rowOf({ strategy, workers, speedup, makespanSeconds, programSpeedup, requires }: Prediction, best: Prediction['strategy']): readonly string[] {
  const label = `${strategyLabel(strategy)}${requires === undefined ? '' : ' \\*'}`;
  return [
    strategy === best ? `**${label}**` : label, String(workers), formatSpeedup(speedup.expected), formatSpeedupBand(speedup), formatSecondsBand(makespanSeconds),
    ...(programSpeedup === undefined ? [] : [formatSpeedup(programSpeedup.expected)]),
  ];
}

function runRow(run: ComparedRun): readonly string[] {
  return [strategyLabel(run.strategy), String(run.workers), formatSeconds(run.seconds), run.predictedSeconds === undefined ? '–' : formatSecondsBand(run.predictedSeconds), sayInside(run)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [columns, columns.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

/** Names of a program are text: none becomes markup, a link or a mention. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]#|~<>&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/\s+/g, ' ');
}
