// The table of predictions, and what it comes to.
import { median } from './scenarios.mjs';

/** A run beside which other programs had more of the machine than this, in cores, has no say about a prediction. */
const mostOthersCores = 0.08;
/** Neither has one before or after which a core was slower than its best by more than this. */
const mostSlowness = 1.15;
/** A best strategy that is so close to the real one is as good. */
const asGood = 1.1;

/** Prints the table and the summary. */
export function report(rows) {
  const all = rows.flatMap(judge);
  const judged = all.filter(({ isGiven }) => !isGiven);
  console.log(`${'Python'.padEnd(9)} ${'workload'.padEnd(46)} ${'way'.padEnd(24)} ${'predicted'.padStart(10)} ${'measured'.padStart(10)} ${'error'.padStart(8)}  band`);
  for (const row of judged) console.log(line(row));
  const summary = summarise(judged, all);
  console.log(`\n${sentence(summary)}`);
  return summary;
}

/** One row of the table for the time, and one for an I/O thread's rounds. The sequential time is given, unless somebody serves beside it: it only competes for the best. */
function judge({ python, workload, way, runs, prediction }) {
  // A run that was disturbed is none, as long as there are others. Of disturbed ones the fastest was
  // disturbed the least: whatever else a machine does only ever adds.
  const quiet = runs.filter(isQuiet);
  const used = quiet.length > 0 ? quiet : runs;
  const middle = quiet.length > 0 ? median : (values) => Math.min(...values);
  const about = { python, workload, way, middle, isNoisy: quiet.length === 0, othersCores: median(used.map(({ othersCores }) => othersCores ?? 0)), slowness: median(used.map(({ slowness }) => slowness ?? 1)) };
  const seconds = used.map(({ seconds: own, besideSeconds, taskSeconds, tasks }) => own ?? besideSeconds ?? tasks * mean(taskSeconds));
  const isGiven = used.every(({ seconds: own, besideSeconds }) => own === undefined && besideSeconds === undefined);
  const rounds = used.map(({ roundSeconds }) => roundSeconds).filter((value) => typeof value === 'number');
  const time = [compare({ ...about, isGiven, what: 'time', band: prediction.makespanSeconds, values: seconds })];
  const round = rounds.length === 0 || prediction.ioRoundSeconds === undefined ? [] : [compare({ ...about, way: `${way}, I/O`, what: 'round', band: prediction.ioRoundSeconds, values: rounds })];
  return [...time, ...round];
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether nobody else computed beside a run, in the same system or on the same hardware. */
export function isQuiet({ othersCores, slowness }) {
  return (othersCores ?? 0) <= mostOthersCores && (slowness ?? 1) <= mostSlowness;
}

function compare({ band, values, middle, ...about }) {
  const measured = middle(values);
  return { ...about, predicted: band.expected, measured, spread: Math.max(...values) / Math.min(...values), error: band.expected / measured - 1, band, isInside: measured >= band.low && measured <= band.high };
}

function line({ python, workload, way, predicted, measured, error, isInside, isNoisy, othersCores, slowness, spread }) {
  const percent = `${error >= 0 ? '+' : ''}${(error * 100).toFixed(1)} %`;
  const remarks = [isInside ? 'in' : 'OUT', ...(isNoisy ? [`disturbed: others used ${othersCores.toFixed(1)} cores, a core was ${slowness.toFixed(1)} × as slow as it can be`] : []), ...(spread > 1.3 ? [`runs differ ${spread.toFixed(1)} ×`] : [])];
  return `${python.padEnd(9)} ${workload.padEnd(46)} ${way.padEnd(24)} ${milliseconds(predicted)} ${milliseconds(measured)} ${percent.padStart(8)}  ${remarks.join(', ')}`;
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`.padStart(10);
}

function summarise(judged, all) {
  const errors = judged.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  const groups = new Map();
  for (const row of all.filter(({ what }) => what === 'time')) {
    const key = `${row.python} ${row.workload}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const choices = [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const chosen = group.reduce((one, other) => (other.predicted < one.predicted ? other : one));
    return chosen.measured <= asGood * Math.min(...group.map(({ measured }) => measured));
  });
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

function sentence({ workloads, predictions, medianError, ninetiethError, bestNamed, insideBand, noisy }) {
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  const warning = noisy > 0.1 ? `\nTHE MACHINE WAS BUSY in ${percent(noisy)} of them: these figures say little. Measure again with --fresh when nothing else runs.` : '';
  return `${workloads} workloads, ${predictions} predictions: median error ${percent(medianError)} (aim 10 %), 90th percentile ${percent(ninetiethError)} (aim 25 %), `
    + `best strategy named in ${percent(bestNamed)} (aim 95 %), inside the band ${percent(insideBand)} (aim 90 %).${warning}`;
}
