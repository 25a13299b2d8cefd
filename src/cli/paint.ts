/** What a piece of text means on a terminal. Everything stays readable without colour. */
export type Role = 'path' | 'error' | 'warning' | 'information' | 'hint' | 'faint' | 'good';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

/** For files, pipes and everyone who asked for no colour. */
export const plainPaint: Paint = (_role, text) => text;

/** With the sixteen colours of the terminal's own theme. */
const colourPaint: Paint = (role, text) => `\u001B[${codes[role]}m${text}\u001B[0m`;

const codes: Readonly<Record<Role, string>> = {
  path: '1',
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '36',
  faint: '2',
  good: '32',
};

/**
 * Whether colour is wanted: `NO_COLOR` and `FORCE_COLOR` decide, else whether a person is looking.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function choosePaint(stream: { readonly isTTY?: boolean }, environment: Readonly<Record<string, string | undefined>>): Paint {
  if (environment.NO_COLOR) return plainPaint;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced === '0' || forced === 'false' ? plainPaint : colourPaint;
  return stream.isTTY === true && environment.TERM !== 'dumb' ? colourPaint : plainPaint;
}
