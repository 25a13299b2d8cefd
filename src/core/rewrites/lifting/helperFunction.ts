import type { FileView } from '../fileView';
import { unusedName } from '../names/mentions';

/** A function that new code calls; without a definition when the file has it already. */
export interface HelperFunction {
  readonly name: string;
  readonly definition: string | undefined;
}

/**
 * Names a function for new code to call, and writes it unless the file has such a function, by
 * whatever name.
 *
 * @param writings - What will do when the file has it already, with a tab for each step of
 * indentation; the first of them is written when it has none.
 */
export function helperFunction({ facts, source }: FileView, wanted: string, writings: readonly ((name: string) => readonly string[])[]): HelperFunction {
  const texts = (name: string): readonly string[] => writings.map((write) => write(name).join(source.lineBreak).replaceAll('\t', source.indentation));
  const known = facts.functions.find((each) => each.parent === 0 && texts(each.name).includes(source.slice(each.range)));
  if (known) return { name: known.name, definition: undefined };
  const name = unusedName(source, wanted);
  return { name, definition: texts(name)[0] };
}
