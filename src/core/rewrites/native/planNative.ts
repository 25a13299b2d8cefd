import type { FunctionFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { parameterTypes } from './reading/parameterTypes';
import { readProgram } from './reading/readProgram';
import type { NativeProgram } from './tree/tree';

/** The first of some functions that can be translated, with all that it calls; or why the last of them cannot. */
export function translatable(file: FileView, candidates: readonly FunctionFacts[]): NativeProgram | string {
  let reason = 'The function that holds the GIL is not in this file.';
  for (const scope of candidates) {
    const found = readWithSomeTypes(file, scope);
    if (typeof found !== 'string') return found;
    reason = found;
  }
  return reason;
}

function readWithSomeTypes(file: FileView, scope: FunctionFacts): NativeProgram | string {
  let reason: string | undefined;
  for (const types of parameterTypes(file, scope)) {
    const program = readProgram(file, scope, types);
    if (typeof program !== 'string') return program;
    reason ??= program;
  }
  return reason ?? `\`${scope.name}\` takes arguments that are not translated.`;
}
