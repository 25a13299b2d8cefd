import type { Setup } from './setup';
import { oneTime, secondsOf, type TimeUnit } from './writtenTime';

/** The times of all tasks, in the order in which they are handed over. */
export interface TaskTimes {
  readonly seconds: readonly number[];
}

/** What a text with times turned out to be. */
export type ParsedTimes =
  | { readonly kind: 'times'; readonly times: TaskTimes }
  | { readonly kind: 'unclear'; readonly advice: string };

/** As many as the model plays one by one. */
const mostTimes = 10_000;
/** As much text as so many times could take. */
const mostCharacters = 1_000_000;

const nextTime = new RegExp(oneTime.source, 'iy');
const separators = /[\s,;[\]]*/y;

/**
 * Reads times that were pasted or loaded: a column, a line with commas or a JSON array, each with a
 * unit of its own or in the one that is named. A first line without any digit is a heading.
 */
export function parseTaskTimes(text: string, unit: TimeUnit): ParsedTimes {
  if (text.length > mostCharacters) return unclear(`That is more text than ${mostTimes.toLocaleString('en')} times can take.`);
  const [firstLine = '', ...lines] = text.split('\n');
  const body = /\d/.test(firstLine) ? text : lines.join('\n');
  const seconds: number[] = [];
  for (let at = skip(body, 0); at < body.length; at = skip(body, at)) {
    nextTime.lastIndex = at;
    const match = nextTime.exec(body);
    const time = match?.[1] === undefined ? undefined : secondsOf(match[1], match[2], unit);
    if (time === undefined) return unclear(`“${body.slice(at, at + 12)}” is not a time. Write numbers with a point, apart by commas, spaces or lines; each may have a unit.`);
    seconds.push(time);
    at = nextTime.lastIndex;
  }
  return check(seconds);
}

function skip(text: string, from: number): number {
  separators.lastIndex = from;
  separators.exec(text);
  return separators.lastIndex;
}

function check(seconds: readonly number[]): ParsedTimes {
  if (seconds.length === 0) return unclear('There are no times yet: paste one for each task.');
  if (seconds.length > mostTimes) return unclear(`There are ${seconds.length.toLocaleString('en')} times, and ${mostTimes.toLocaleString('en')} are the most.`);
  if (seconds.some((time) => !(time >= 0 && time <= 1e9))) return unclear('A time must be from 0 to 10⁹ s.');
  if (meanOf(seconds) < 1e-9) return unclear('All of the times are zero.');
  return { kind: 'times', times: { seconds } };
}

function unclear(advice: string): ParsedTimes {
  return { kind: 'unclear', advice };
}

/** The setup with as many tasks as there are times, each as long as its time. */
export function writeTaskTimes({ scenario, calibration }: Setup, { seconds }: TaskTimes): Setup {
  const mean = meanOf(seconds);
  return {
    scenario: {
      ...scenario,
      tasks: { value: seconds.length, origin: 'stated' },
      taskSeconds: { value: mean, origin: 'stated' },
      taskFactors: seconds.map((time) => time / mean),
    },
    calibration,
  };
}

function meanOf(seconds: readonly number[]): number {
  return seconds.reduce((sum, time) => sum + time, 0) / seconds.length;
}
