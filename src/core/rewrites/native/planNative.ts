import type { FunctionFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { families, parameterTypes, type Family } from './reading/parameterTypes';
import { readProgram } from './reading/readProgram';
import { isArray, isGrid } from './tree/nativeType';
import type { NativeProgram } from './tree/tree';

/** More translations of one function than this are not brought. */
const mostAlternatives = 3;

/** The first of some functions that can be translated, with all that it calls; or why the last of them cannot. */
export function translatable(file: FileView, candidates: readonly FunctionFacts[]): NativeProgram | string {
  let reason = 'The function that holds the GIL is not in this file.';
  for (const scope of candidates) {
    const found = readForAll(file, scope);
    if (typeof found !== 'string') return found;
    reason = found;
  }
  return reason;
}

/** A function for lists, and for arrays of several kinds where nothing says which of these it is given. */
function readForAll(file: FileView, scope: FunctionFacts): NativeProgram | string {
  let reason: string | undefined;
  const found: NativeProgram[] = [];
  for (const family of families) {
    if (found.length > mostAlternatives) break;
    const program = readForSome(file, scope, { family, suffix: found.length === 0 ? '' : `_as_${String(found.length + 1)}` });
    if (typeof program === 'string') reason ??= program;
    else if (program && found.every((other) => isOtherwise(program, other))) found.push(program);
  }
  const [first, ...others] = found;
  if (!first) return reason ?? `\`${scope.name}\` takes arguments that are not translated.`;
  return { ...first, alternatives: others.filter((other) => readsTheSame(first, other)) };
}

interface Wanted {
  readonly family: Family;
  readonly suffix: string;
}

function readForSome(file: FileView, scope: FunctionFacts, { family, suffix }: Wanted): NativeProgram | string | undefined {
  let reason: string | undefined;
  for (const types of parameterTypes(file, scope, family)) {
    // Without an array it has been read as for lists.
    if (family !== 'list' && !types.some((type) => isArray(type) || isGrid(type))) continue;
    const program = readProgram(file, scope, { types, suffix });
    if (typeof program !== 'string') return program;
    reason ??= program;
  }
  return reason;
}

/** Whether two translations are for other arguments. */
function isOtherwise({ entry }: NativeProgram, other: NativeProgram): boolean {
  return entry.parameters.some(({ type }, index) => type !== other.entry.parameters[index]?.type);
}

/** What is handed over beside the arguments is the same for all translations of a function. */
function readsTheSame({ entry }: NativeProgram, { entry: other }: NativeProgram): boolean {
  const outsideOf = (one: typeof entry) => one.outside.map(({ origin, name, type }) => `${origin} ${name} ${type}`).join();
  const methodsOf = (one: typeof entry) => one.methods.map(({ name }) => name).join();
  return outsideOf(entry) === outsideOf(other) && methodsOf(entry) === methodsOf(other);
}
