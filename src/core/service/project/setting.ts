/** What reads settings that a person wrote: each thing that cannot be used is told, and left out. */
export interface SettingReader {
  /** @param sentence - Begins with the name of the setting. */
  readonly complain: (sentence: string) => void;
}

/** A table of settings, in the order in which it was written; `undefined` when it is none. */
export function readTable(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  // TOML has dates, too, which are objects.
  return Object.prototype.toString.call(value) === '[object Object]' ? Object.entries(value as object) : undefined; // What bears this tag is an object.
}

/** A list of texts, without what is no text. */
export function readTexts({ complain }: SettingReader, name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) {
    complain(`\`${name}\` must be a list of texts in brackets.`);
    return [];
  }
  return value.filter((item: unknown): item is string => {
    if (typeof item === 'string') return true;
    complain(`\`${name}\` must hold texts only; ${show(item)} is left out.`);
    return false;
  });
}

/** A value as it is quoted in a complaint: short, and on one line. */
export function show(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** "a, b or c". */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
