import type { Input, Scenario } from '../../domain/scenario';
import type { Site } from '../../domain/site';
import { closest } from '../../domain/closest';

/** Inputs of the simulator that a comment states, in its units: seconds and bytes. */
export type StatedInputs = Readonly<Partial<Record<StatedField, number>>>;

type StatedField = 'tasks' | 'taskSeconds' | 'payloadBytes' | 'resultBytes' | 'workers';

interface Key {
  readonly field: StatedField;
  readonly factor: number;
  readonly isWhole?: true;
  readonly min: number;
  readonly max: number;
}

const time = { field: 'taskSeconds', min: 1e-9, max: 1e9 } as const;
const payload = { field: 'payloadBytes', min: 0, max: 1e12 } as const;
const result = { field: 'resultBytes', min: 0, max: 1e12 } as const;

/** What may be stated; the limits are those of the simulator, in its units. */
const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['task_us', { ...time, factor: 1e-6 }],
  ['task_ms', { ...time, factor: 1e-3 }],
  ['task_s', { ...time, factor: 1 }],
  ['tasks', { field: 'tasks', factor: 1, isWhole: true, min: 1, max: 1e12 }],
  ['workers', { field: 'workers', factor: 1, isWhole: true, min: 1, max: 1024 }],
  ['payload_bytes', { ...payload, factor: 1 }],
  ['payload_kb', { ...payload, factor: 1e3 }],
  ['payload_mb', { ...payload, factor: 1e6 }],
  ['result_bytes', { ...result, factor: 1 }],
  ['result_kb', { ...result, factor: 1e3 }],
  ['result_mb', { ...result, factor: 1e6 }],
]);

/** A `key=value` of a comment, or what is wrong with it. */
export type StatedPair =
  | { readonly kind: 'pair'; readonly field: StatedField; readonly value: number }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads one word of a comment that states inputs: "task_ms=12". */
export function readPair(word: string): StatedPair {
  const [name = '', written = ''] = word.split(/=(.*)/s);
  const key = keys.get(name);
  if (!key) {
    const meant = closest(name, keys.keys());
    return problem(`Nothing called \`${name}\` can be stated${meant === undefined ? `; there are ${[...keys.keys()].join(', ')}.` : `: did you mean \`${meant}\`?`}`);
  }
  const number = /^\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(written) ? Number(written.replaceAll('_', '')) : NaN;
  const value = number * key.factor;
  const isRight = value >= key.min && value <= key.max && (key.isWhole !== true || Number.isInteger(value));
  if (isRight) return { kind: 'pair', field: key.field, value };
  const expected = key.isWhole ? `a whole number from 1 to ${key.max.toLocaleString('en')}` : `a number ${key.min > 0 ? 'above 0' : 'from 0 on'}, without a unit`;
  return problem(`\`${name}\` must be ${expected}, as in \`${name}=12\`.`);
}

function problem(message: string): StatedPair {
  return { kind: 'problem', message };
}

/**
 * The site with what is stated of it in place of what was inferred or assumed: for the simulator,
 * and for the rules, which say nothing of tasks that are too short to matter.
 */
export function withStated(site: Site, stated: StatedInputs): Site {
  const inputs = Object.entries(stated).map(([field, value]): [string, Input] => [field, { value, origin: 'stated' }]);
  const scenario: Scenario = { ...site.scenario, ...Object.fromEntries(inputs) };
  const multiplicity = stated.tasks === undefined ? site.multiplicity : stated.tasks > 1 ? 'many' : 'single';
  return { ...site, scenario, multiplicity, ...(stated.taskSeconds === undefined ? {} : lasting(site, stated.taskSeconds)) };
}

/** The proportions stay what the code says; only the length of the whole is another. */
function lasting({ profile }: Site, seconds: number): Partial<Site> {
  const whole = profile.heldSeconds + profile.releasedSeconds + profile.waitingSeconds + profile.unknownSeconds;
  if (whole <= 0) return {};
  const factor = seconds / whole;
  const heldSeconds = profile.heldSeconds * factor;
  return {
    profile: {
      heldSeconds,
      releasedSeconds: profile.releasedSeconds * factor,
      waitingSeconds: profile.waitingSeconds * factor,
      unknownSeconds: profile.unknownSeconds * factor,
    },
    heldSecondsAtMost: heldSeconds,
  };
}
