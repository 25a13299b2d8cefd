// The table of predictions, and what it comes to.
import { median } from './scenarios.mjs';

/** A run beside which other programs had more of the machine than this, in cores, is disturbed; the samplers of the speed have a few hundredths. */
const mostOthersCores = 0.15;
/** So is one whose cores were further apart than this: how long each was busy is known, but not with what. */
const mostApart = 1.5;
/** A best strategy that is so close to the real one is as good. */
const asGood = 1.1;

/** Prints the table and the summary. */
export function report(rows) {
  const judged = rows.flatMap(judge);
  console.log(`${'Python'.padEnd(9)} ${'workload'.padEnd(46)} ${'way'.padEnd(28)} ${'predicted'.padStart(10)} ${'measured'.padStart(10)} ${'speed-up'.padStart(8)} ${'error'.padStart(8)}  band`);
  for (const row of judged) console.log(line(row));
  const summary = { ...summarise(judged), ...normalisation(rows) };
  console.log(`\n${sentence(summary)}`);
  return summary;
}

/** One row of the table for the time, and one for an I/O thread's rounds. */
function judge({ python, workload, way, strategy, runs }) {
  // A run that was disturbed is none, as long as there are others.
  const quiet = runs.filter(isQuiet);
  const used = quiet.length > 0 ? quiet : runs;
  const about = { python, workload, way, strategy, isNoisy: quiet.length === 0, othersCores: median(used.map(({ othersCores }) => othersCores ?? 0)), apart: median(used.map(({ speed }) => speed.apart)) };
  const time = compare({ ...about, what: 'time', pairs: used.map(({ prediction, seconds, sequentialSeconds }) => ({ band: prediction.makespanSeconds, seconds, sequentialSeconds })) });
  const rounds = used.filter(({ roundSeconds, prediction }) => typeof roundSeconds === 'number' && prediction.ioRoundSeconds !== undefined);
  if (rounds.length === 0) return [time];
  return [time, compare({ ...about, way: `${way}, I/O`, what: 'round', pairs: rounds.map(({ prediction, roundSeconds }) => ({ band: prediction.ioRoundSeconds, seconds: roundSeconds })) })];
}

/** Whether nobody else computed beside a run, and its cores were equally fast. */
export function isQuiet({ othersCores, speed }) {
  return (othersCores ?? 0) <= mostOthersCores && speed.apart <= mostApart;
}

/** Each run is held against its own prediction; the one with the median error stands for them all. */
function compare({ pairs, ...about }) {
  const byError = pairs.map(({ band, seconds, sequentialSeconds }) => ({ band, seconds, error: band.expected / seconds - 1, predictedSpeedup: sequentialSeconds / band.expected, speedup: sequentialSeconds / seconds }))
    .sort((a, b) => a.error - b.error);
  const { band, seconds } = byError[(byError.length - 1) >> 1];
  return {
    ...about,
    predicted: band.expected,
    measured: seconds,
    error: median(byError.map(({ error }) => error)),
    predictedSpeedup: median(byError.map(({ predictedSpeedup }) => predictedSpeedup)),
    speedup: median(byError.map(({ speedup }) => speedup)),
    spread: (1 + byError.at(-1).error) / (1 + byError[0].error),
    isInside: seconds >= band.low && seconds <= band.high,
  };
}

function line({ python, workload, way, predicted, measured, speedup, error, isInside, isNoisy, othersCores, apart, spread }) {
  const percent = `${error >= 0 ? '+' : ''}${(error * 100).toFixed(1)} %`;
  const remarks = [
    isInside ? 'in' : 'OUT',
    ...(isNoisy ? [`disturbed: others used ${othersCores.toFixed(2)} cores, the cores were ${apart.toFixed(2)} × apart`] : []),
    ...(spread > 1.3 ? [`errors differ ${spread.toFixed(1)} ×`] : []),
  ];
  return `${python.padEnd(9)} ${workload.padEnd(46)} ${way.padEnd(28)} ${milliseconds(predicted)} ${milliseconds(measured)} ${Number.isNaN(speedup) ? ''.padStart(8) : `${speedup.toFixed(2)} ×`.padStart(8)} ${percent.padStart(8)}  ${remarks.join(', ')}`;
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`.padStart(10);
}

function summarise(judged) {
  const errors = judged.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  const groups = new Map();
  for (const row of judged.filter(({ what }) => what === 'time')) {
    const key = `${row.python} ${row.workload}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const choices = [...groups.values()].map(isBestNamed).filter((choice) => choice !== undefined);
  const share = (values) => values.filter(Boolean).length / Math.max(1, values.length);
  return {
    workloads: new Set(judged.map(({ workload }) => workload)).size,
    predictions: judged.length,
    medianError: errors.length === 0 ? 0 : median(errors),
    ninetiethError: errors[Math.min(errors.length - 1, Math.floor(errors.length * 0.9))] ?? 0,
    bestNamed: share(choices),
    insideBand: share(judged.map(({ isInside }) => isInside)),
    noisy: share(judged.map(({ isNoisy }) => isNoisy)),
  };
}

/** Whether the way that is predicted to be the fastest is, or is as good. One task after the other competes, and is what speed-ups are told of. */
function isBestNamed(group) {
  const all = group.some(({ strategy }) => strategy === 'sequential') ? group : [...group, { predictedSpeedup: 1, speedup: 1 }];
  if (all.length < 2) return undefined;
  const chosen = all.reduce((one, other) => (other.predictedSpeedup > one.predictedSpeedup ? other : one));
  return chosen.speedup * asGood >= Math.max(...all.map(({ speedup }) => speedup));
}

/** How far the speed of the machine had to be taken out: of all runs the slowest cores over the fastest ever seen, in the middle and at most. */
function normalisation(rows) {
  const slownesses = rows.flatMap(({ python, runs }) => {
    const least = Math.min(...rows.filter((row) => row.python === python).flatMap((row) => row.runs.map(({ speed }) => speed.least)));
    return runs.map(({ speed }) => speed.loopSeconds / least);
  }).sort((a, b) => a - b);
  return { runs: slownesses.length, slowness: slownesses.length === 0 ? 1 : median(slownesses), mostSlowness: slownesses.at(-1) ?? 1 };
}

function sentence({ workloads, predictions, medianError, ninetiethError, bestNamed, insideBand, noisy, runs, slowness, mostSlowness }) {
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  const warning = noisy > 0.1 ? `\nTHE MACHINE WAS BUSY in ${percent(noisy)} of them: these figures say little. Measure again with --fresh when nothing else runs.` : '';
  return `${workloads} workloads, ${predictions} predictions: median error ${percent(medianError)} (aim 10 %), 90th percentile ${percent(ninetiethError)} (aim 25 %), `
    + `best strategy named in ${percent(bestNamed)} (aim 95 %), inside the band ${percent(insideBand)} (aim 90 %).\n`
    + `Each of ${runs} runs was held against a prediction for its own moment: on average over a run, the cores were ${slowness.toFixed(2)} × as slow as at their best (at most ${mostSlowness.toFixed(2)} ×), `
    + `and the task times and the calibration were told at that speed.${warning}`;
}
