import type { ImmediateFiles, SourceFiles, Unreadable } from './ports';

type Wanted =
  | { readonly kind: 'text'; readonly path: string }
  | { readonly kind: 'names'; readonly folder: string };

type Given = string | Unreadable | readonly string[] | undefined;

/**
 * Work that needs files on its way. It is written once and done in either of two ways: at once where
 * the files can be had at once, else by and by.
 */
export type Reading<Result> = Generator<Wanted, Result, Given>;

/** What {@link SourceFiles.read} gives. */
export function* readText(path: string): Reading<string | Unreadable | undefined> {
  return (yield { kind: 'text', path }) as string | Unreadable | undefined; // Who wants a text is given what reading it gives.
}

/** What {@link SourceFiles.list} gives. */
export function* listNames(folder: string): Reading<readonly string[]> {
  return (yield { kind: 'names', folder }) as readonly string[]; // Who wants names is given names.
}

/** Does the work, and lets others have their turn between files. */
export async function doInTime<Result>(files: SourceFiles, work: Reading<Result>): Promise<Result> {
  let step = work.next();
  while (!step.done) {
    const wanted = step.value;
    step = work.next(wanted.kind === 'text' ? await files.read(wanted.path) : await files.list(wanted.folder));
  }
  return step.value;
}

/** Does the work at once. */
export function doNow<Result>(files: ImmediateFiles, work: Reading<Result>): Result {
  let step = work.next();
  while (!step.done) {
    const wanted = step.value;
    step = work.next(wanted.kind === 'text' ? files.readNow(wanted.path) : files.listNow(wanted.folder));
  }
  return step.value;
}
