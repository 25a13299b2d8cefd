import type { Format } from './format';
import { json } from './json';
import { sarif } from './sarif';
import { text } from './text';

/** The outputs of `gilsight check`, the default first. */
export const formats: readonly Format[] = [text, json, sarif];
