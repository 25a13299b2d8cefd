import type { JSX } from 'preact';
import { formatInterpreter } from '../../core/domain/interpreter';
import { describeProgram } from '../wording/program';
import { describeInputs } from './describeInputs';
import { ink } from './palette';
import { PictureBars, barsHeight } from './PictureBars';
import { PictureBreakdown, breakdownHeight } from './PictureBreakdown';
import { PictureCurves, curvesHeight } from './PictureCurves';
import type { Report } from './report';
import { wrapText } from './wrapText';

const widthPixels = 960;
const marginPixels = 24;
const titleLine = 24;
const noteLine = 17;
const gap = 34;

/**
 * The whole answer as one drawing: the sentence, the bars, the curves, where the time goes, and what
 * it rests on. Its looks are attributes, not styles, so that every program draws it alike.
 */
export function Picture({ report }: { readonly report: Report }): JSX.Element {
  const { outlook, drawable, setup, suppositions, chosen } = report;
  const width = widthPixels - 2 * marginPixels;
  const title = wrapText(outlook.advice, 88);
  const program = describeProgram(outlook, setup.scenario);
  const notes = [
    ...(report.title === '' ? [] : [report.title]),
    ...(program === undefined ? [] : [program]),
    ...(suppositions.length === 0 ? [] : [`Supposing: ${suppositions.join(', ')}.`]),
  ].flatMap((note) => wrapText(note, 140));
  const ground = describeGround(report).flatMap((line) => wrapText(line, 150));
  const barsY = marginPixels + title.length * titleLine + notes.length * noteLine + 8 + gap;
  const curvesY = barsY + barsHeight(drawable.predictions) + gap;
  const breakdownY = curvesY + curvesHeight + gap;
  const groundY = breakdownY + breakdownHeight(drawable.predictions) + gap;
  const height = groundY + ground.length * noteLine + marginPixels;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={widthPixels} height={height} viewBox={`0 0 ${widthPixels} ${height}`} font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="12" fill={ink.text} role="img">
      <title>{outlook.advice}</title>
      <rect width={widthPixels} height={height} fill={ink.ground} />
      <g transform={`translate(${marginPixels} ${marginPixels})`}>
        {title.map((line, index) => <text key={index} y={16 + index * titleLine} font-size="18" font-weight="600">{line}</text>)}
        {notes.map((line, index) => <text key={index} y={title.length * titleLine + 16 + index * noteLine} fill={ink.muted}>{line}</text>)}
      </g>
      <Part y={barsY} title="Speed-up over running the tasks one after the other"><PictureBars predictions={drawable.predictions} best={outlook.best} width={width} /></Part>
      <Part y={curvesY} title="With more workers"><PictureCurves scaling={drawable.scaling} chosen={chosen} workers={setup.scenario.workers.value} runs={drawable.runs} width={width} /></Part>
      <Part y={breakdownY} title="Where the time goes"><PictureBreakdown predictions={drawable.predictions} width={width} /></Part>
      <g transform={`translate(${marginPixels} ${groundY})`} fill={ink.muted}>
        {ground.map((line, index) => <text key={index} y={index * noteLine} font-size="11">{line}</text>)}
      </g>
    </svg>
  );
}

function Part({ y, title, children }: { readonly y: number; readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <g transform={`translate(${marginPixels} ${y})`}>
      <text y={-10} font-size="13" font-weight="600">{title}</text>
      {children}
    </g>
  );
}

function describeGround({ setup }: Report): readonly string[] {
  const { calibration } = setup;
  return [
    `Computed from: ${describeInputs(setup).map(({ label, value, origin }) => `${label} ${value} (${origin})`).join(', ')}.`,
    `Python ${formatInterpreter(calibration.interpreter)}, processes by ${calibration.startMethod}. Overheads ${calibration.origin === 'measured' ? 'measured on this machine' : 'of a preset'}: ${calibration.measuredOn}.`,
    'A prediction by Gilsight, not a measurement.',
  ];
}
