// Of several calibrations of one Python, what the machine can do when nobody disturbs it.

/**
 * The lowest of every cost: other programs, and other machines on the same hardware, only ever add.
 *
 * @param {readonly any[]} reports - At least one.
 * @returns {any} A report.
 */
export function lowestReport(reports) {
  const [first] = reports;
  return {
    ...first,
    costs: mapEntries(first.costs, (name) => lowestMeasured(reports.map(({ costs }) => costs[name]))),
    processStarts: mapEntries(first.processStarts, (method, start) => mapEntries(start, (part, value) =>
      (typeof value === 'string' ? value : lowestMeasured(reports.map(({ processStarts }) => processStarts[method][part]))))),
    passages: mapEntries(first.passages, (kind, points) => points.map((/** @type {object} */ point, /** @type {number} */ index) =>
      mapEntries(point, (part) => Math.min(...reports.map(({ passages }) => passages[kind][index][part]))))),
  };
}

/** @param {readonly any[]} measured */
function lowestMeasured(measured) {
  const known = measured.filter((one) => one !== undefined);
  return known.reduce((one, other) => (other.value < one.value ? other : one));
}

/**
 * @param {Readonly<Record<string, any>>} record
 * @param {(key: string, value: any) => unknown} change
 */
function mapEntries(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}
