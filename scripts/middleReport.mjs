// Of several calibrations of one Python, what is usual.

/**
 * The middle one of every cost. The reports may come from a machine at several speeds: they are told at the middle one.
 *
 * @param {readonly any[]} reports - At least one.
 * @returns {any} A report.
 */
export function middleReport(reports) {
  const usual = middle(reports, ({ costs }) => costs.pythonLoopSeconds.value).costs.pythonLoopSeconds.value;
  return merge(reports.map((report) => atSpeed(report, usual / report.costs.pythonLoopSeconds.value)));
}

/**
 * A report at another speed of the machine: every cost is computing, and the slower the slower.
 *
 * @param {any} report
 * @param {number} factor - How much longer everything takes.
 * @returns {any} A report.
 */
export function atSpeed(report, factor) {
  /** @type {(value: any) => any} */
  const scale = (value) => {
    if (typeof value === 'number') return value * factor;
    if (Array.isArray(value)) return value.map(scale);
    return isRecord(value) ? mapEntries(value, (entry, name) => (isTime(name) ? scale(entry) : entry)) : value;
  };
  return {
    ...report,
    costs: mapEntries(report.costs, (cost, name) => (isTime(name) ? mapEntries(cost, scale) : cost)),
    processStarts: mapEntries(report.processStarts, (start) => mapEntries(start, (cost) => (isRecord(cost) ? mapEntries(cost, scale) : cost))),
    passages: mapEntries(report.passages, scale),
    ...(report.resultPassages && { resultPassages: mapEntries(report.resultPassages, scale) }),
    ...(report.interpreterGaps && { interpreterGaps: scale(report.interpreterGaps) }),
    ...(report.interpreterPassages && { interpreterPassages: mapEntries(report.interpreterPassages, scale) }),
    ...(report.threadGaps && { threadGaps: scale(report.threadGaps) }),
    ...(report.processGaps && { processGaps: scale(report.processGaps) }),
    ...(report.crowdedGaps && { crowdedGaps: scale(report.crowdedGaps) }),
    ...(report.crowdedMessages && { crowdedMessages: scale(report.crowdedMessages) }),
  };
}

/** Sizes, pauses and ratios stay, and so does an interval that is set, and what is waited for it. @param {string} name */
function isTime(name) {
  return name.includes('Seconds') && name !== 'gapSeconds' && name !== 'switchIntervalSeconds' && name !== 'gilWaitSeconds';
}

/**
 * The middle of all in the place of each number. A cost is one thing, with its quartiles. What a report
 * lacks, since other programs were in the way, the others have.
 *
 * @param {readonly any[]} all - At least one, of the same kind.
 * @returns {any}
 */
function merge(all) {
  const [first] = all;
  if (typeof first === 'number') return middle(all, (value) => value);
  if (Array.isArray(first)) {
    const most = Math.max(...all.map((list) => list.length));
    const whole = all.filter((list) => list.length === most);
    return whole[0].map((/** @type {any} */ _, /** @type {number} */ index) => merge(whole.map((list) => list[index])));
  }
  if (!isRecord(first)) return first;
  if ('low' in first && 'high' in first) return middle(all, ({ value }) => value);
  const names = new Set(all.flatMap((record) => Object.keys(record)));
  return Object.fromEntries([...names].map((name) => [name, merge(all.map((record) => record[name]).filter((entry) => entry !== undefined))]));
}

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {(value: Value) => number} of
 */
function middle(values, of) {
  return [...values].sort((a, b) => of(a) - of(b))[(values.length - 1) >> 1];
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {Readonly<Record<string, any>>} record
 * @param {(value: any, key: string) => unknown} change
 */
function mapEntries(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
