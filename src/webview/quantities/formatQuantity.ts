import type { Band } from '../../core/domain/prediction';

/** Said in place of a number that cannot be drawn. */
const notFinite = 'not finite';

interface Unit {
  readonly name: string;
  readonly size: number;
  /** The smallest value that is told in this unit. */
  readonly from: number;
}

// A minute and a half reads better as "90 s", two hours as "120 min": each unit starts at twice its size.
const timeUnits: readonly Unit[] = [
  { name: 'd', size: 86_400, from: 172_800 },
  { name: 'h', size: 3_600, from: 7_200 },
  { name: 'min', size: 60, from: 120 },
  { name: 's', size: 1, from: 1 },
  { name: 'ms', size: 1e-3, from: 1e-3 },
  { name: 'µs', size: 1e-6, from: 0 },
];

const sizeUnits: readonly Unit[] = [
  { name: 'TB', size: 1e12, from: 1e12 },
  { name: 'GB', size: 1e9, from: 1e9 },
  { name: 'MB', size: 1e6, from: 1e6 },
  { name: 'KB', size: 1e3, from: 1e3 },
  { name: 'B', size: 1, from: 0 },
];

const grouped = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const counted = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * A duration with its unit and three digits: "2.5 ms", "90 s".
 *
 * @param seconds - 0 or more.
 */
export function formatSeconds(seconds: number): string {
  return inSeconds(seconds, 3);
}

/** A size with its decimal unit and three digits: "512 B", "1.5 MB". */
export function formatBytes(bytes: number): string {
  return inUnits(bytes, { units: sizeUnits, digits: 3 });
}

/** A rate of bytes: "850 MB/s". */
export function formatBytesPerSecond(bytesPerSecond: number): string {
  return Number.isFinite(bytesPerSecond) ? `${formatBytes(bytesPerSecond)}/s` : notFinite;
}

/** A count with its thousands apart: "10,000". */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? counted.format(count) : notFinite;
}

/** A number of times: "once", "39 times". */
export function formatTimes(times: number): string {
  return times === 1 ? 'once' : `${formatCount(times)} times`;
}

/** A share of the whole in percent: "75 %"; "<1 %" rather than a zero that is none. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return notFinite;
  if (share > 0 && share < 0.01) return '<1 %';
  if (share < 1 && share > 0.99) return '>99 %';
  return `${Math.round(share * 100)} %`;
}

/** A factor as a reader says it: "1/250×", "0.95×", "3.4×", "120×". */
export function formatSpeedup(speedup: number): string {
  return Number.isFinite(speedup) ? `${factor(speedup)}×` : notFinite;
}

/** A power of two as it stands at an axis; "2.0×" would be more than a tick says, "0.13×" less. */
export function formatTick(factor: number): string {
  return factor < 1 ? `1/${1 / factor}×` : `${factor}×`;
}

/** The two ends of a band of factors: "2.9–3.6×"; a single one where they read alike. */
export function formatSpeedupBand(band: Band): string {
  if (!isFiniteBand(band)) return notFinite;
  const [low, high] = [factor(band.low), factor(band.high)];
  return low === high ? `${low}×` : `${low}–${high}×`;
}

/** The two ends of a band of durations, two digits each: "1.2–1.5 s", "900 ms – 1.1 s"; one where they read alike. */
export function formatSecondsBand(band: Band): string {
  if (!isFiniteBand(band)) return notFinite;
  const [low, high] = [inSeconds(band.low, 2), inSeconds(band.high, 2)];
  if (low === high) return low;
  const [lowNumber = '', lowUnit] = low.split(' ');
  const highUnit = high.split(' ')[1];
  return lowUnit === highUnit ? `${lowNumber}–${high}` : `${low} – ${high}`;
}

/** Whether all three numbers can be drawn. */
export function isFiniteBand(band: Band): boolean {
  return [band.low, band.expected, band.high].every(Number.isFinite);
}

function factor(value: number): string {
  if (value >= 9.95) return grouped.format(value >= 99.5 ? value : Math.round(value));
  if (value >= 0.995) return value.toFixed(1);
  // Nobody counts the zeros of 0.00011.
  if (value > 0 && value < 0.01) return `1/${grouped.format(Number((1 / value).toPrecision(2)))}`;
  return String(Number(value.toPrecision(2)));
}

function inSeconds(seconds: number, digits: number): string {
  return seconds === 0 ? '0 s' : inUnits(seconds, { units: timeUnits, digits });
}

function inUnits(value: number, { units, digits }: { readonly units: readonly Unit[]; readonly digits: number }): string {
  if (!Number.isFinite(value)) return notFinite;
  // Rounding comes first, or 999.9 µs would read "1,000 µs".
  const rounded = Number(value.toPrecision(digits));
  const unit = units.find(({ from }) => rounded >= from) ?? units[units.length - 1];
  return unit === undefined ? String(rounded) : `${grouped.format(rounded / unit.size)} ${unit.name}`;
}
