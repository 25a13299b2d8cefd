import type { Behaviour, KnowledgeEntry } from '../../knowledge/entry';
import { alternatives, readTable, show, type SettingReader } from './setting';

const behaviours = ['holds', 'releases', 'waits', 'idles', 'callback'] as const satisfies readonly Behaviour[];

/**
 * The cost of a call of which only the behaviour is stated: long enough that it is what its caller
 * spends its time on, which is why somebody found it worth stating.
 */
const usualSeconds: Readonly<Record<Behaviour, number>> = { holds: 0.01, releases: 0.01, waits: 0.1, idles: 0.1, callback: 1e-6 };

/** Nothing that returns takes longer. */
const mostSeconds = 86_400;

interface KnowledgeReader extends SettingReader {
  /** Where it is stated: "pyproject.toml". */
  readonly source: string;
}

/**
 * What users state of callables: a table from dotted names to a short text ("releases",
 * "holds, 20 ms") or a table with the fields of a {@link KnowledgeEntry}.
 *
 * Tables may be nested, since `mylib.fft = "releases"` without quotes is such a table in TOML.
 */
export function readKnowledge(reader: KnowledgeReader, value: unknown, prefix = ''): readonly KnowledgeEntry[] {
  const table = readTable(value);
  if (!table) {
    reader.complain('`knowledge` must be a table from names to what they do with the GIL.');
    return [];
  }
  return table.flatMap(([key, stated]) => {
    const name = prefix + key;
    const fields = readTable(stated);
    if (fields && !fields.some(([field]) => isField(field))) return readKnowledge(reader, stated, `${name}.`);
    if (!/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*(\.\*)?$/u.test(name)) {
      reader.complain(`${show(name)} is not the dotted name of a callable, such as "mylib.fft" or "mylib.*".`);
      return [];
    }
    const entry = fields ? readFields(reader, name, fields) : readShort(reader, name, stated);
    if (!entry) return [];
    const condition = entry.condition ?? `stated in ${reader.source}, not found out`;
    return [{ ...entry, name, condition, evidence: `stated in ${reader.source}`, confidence: 'stated' as const }];
  });
}

/** Whether a table with this key is meant as an entry, be it with a slip of the pen, and not as names further down. */
function isField(key: string): boolean {
  return key === 'behaviour' || key === 'behavior' || fieldChecks.has(key);
}

type Stated = Omit<KnowledgeEntry, 'name' | 'evidence' | 'confidence'>;

/** "releases", "holds, 20 ms", "waits 1.5 s". */
function readShort({ complain }: KnowledgeReader, name: string, value: unknown): Stated | undefined {
  const match = typeof value === 'string' ? /^([a-z]+)(?:\s*,\s*|\s+|$)(?:(\d+(?:\.\d+)?)\s*(ns|us|µs|μs|ms|s))?$/.exec(value.trim()) : null;
  const behaviour = behaviours.find((each) => each === match?.[1]);
  if (!match || behaviour === undefined || behaviour === 'callback') {
    complain(`\`${name}\` must be ${alternatives(behaviours.filter((each) => each !== 'callback'))}, and perhaps a time, as in "holds, 20 ms"; ${show(value)} is left out.`);
    return undefined;
  }
  const [, , amount, unit = 's'] = match;
  const seconds = amount === undefined ? usualSeconds[behaviour] : Number(amount) * (unitSeconds.get(unit) ?? 1);
  return isTime(seconds) ? { behaviour, seconds } : complainOf(complain, name, 'time', 'more than nothing and at most a day');
}

const unitSeconds: ReadonlyMap<string, number> = new Map([['ns', 1e-9], ['us', 1e-6], ['µs', 1e-6], ['μs', 1e-6], ['ms', 1e-3], ['s', 1]]);

function readFields({ complain }: KnowledgeReader, name: string, fields: readonly (readonly [string, unknown])[]): Stated | undefined {
  const given = new Map(fields);
  const behaviour = behaviours.find((each) => each === given.get('behaviour'));
  if (behaviour === undefined) return complainOf(complain, name, 'behaviour', alternatives(behaviours));
  const read: Record<string, unknown> = { behaviour, seconds: usualSeconds[behaviour] };
  for (const [field, value] of fields) {
    if (field === 'behaviour') continue;
    const check = fieldChecks.get(field);
    if (!check) {
      complain(`\`${name}\`: there is no field \`${field}\`; it may have ${alternatives(['behaviour', ...fieldChecks.keys()])}.`);
      continue;
    }
    if (!check.isRight(value)) return complainOf(complain, name, field, check.expected);
    read[field] = typeof value === 'bigint' ? Number(value) : value;
  }
  if (behaviour === 'callback' && read.callback === undefined) return complainOf(complain, name, 'callback', 'given, as in { position = 0 }, for it says which argument is called');
  // Holds: each field was checked against what the entry's type says of it.
  return read as unknown as Stated;
}

/** Nothing is stated, after saying why. */
function complainOf(complain: SettingReader['complain'], name: string, field: string, expected: string): Stated | undefined {
  complain(`\`${name}\`: its \`${field}\` must be ${expected}; what is stated of it is left out.`);
  return undefined;
}

interface FieldCheck {
  readonly expected: string;
  readonly isRight: (value: unknown) => boolean;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= mostSeconds;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 500;
const isPosition = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100;

const time: FieldCheck = { expected: 'a number of seconds above 0', isRight: isTime };
const text: FieldCheck = { expected: 'a text', isRight: isText };
const position: FieldCheck = { expected: 'the number of a positional argument, counted from 0', isRight: isPosition };
const yes: FieldCheck = { expected: 'true, or not there', isRight: (value) => value === true };
const minor: FieldCheck = { expected: 'a minor version: 12 stands for Python 3.12', isRight: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100 };

/** The fields of an entry that may be stated, and what each must be. */
const fieldChecks: ReadonlyMap<string, FieldCheck> = new Map([
  ['seconds', time],
  ['callback', { expected: '{ position = 0 } or { keyword = "key" }', isRight: isCallback }],
  ['iterates', position],
  ['iteratesSelf', yes],
  ['waitsForArgument', position],
  ['returns', text],
  ['returnsArgument', position],
  ['isAwaited', yes],
  ['isNative', yes],
  ['condition', text],
  ['holdsBelowSize', { expected: 'a number above 0', isRight: (value) => typeof value === 'number' && value > 0 }],
  ['sinceMinor', minor],
  ['untilMinor', minor],
]);

function isCallback(value: unknown): boolean {
  const fields = readTable(value) ?? [];
  return fields.length > 0 && fields.every(([field, inner]) => (field === 'position' && isPosition(inner)) || (field === 'keyword' && isText(inner)));
}
