import type { NativeFunction, NativeProgram } from '../tree/tree';

/** What a package is made of. */
export interface NativePackage {
  readonly program: NativeProgram;
  /** The name of the Python file: "score.py". */
  readonly origin: string;
  /** What the functions were, with all that they need, as a file of its own. */
  readonly originalText: string;
  /** What binds it to Python; Cython also compiles it. */
  readonly binding: 'c-api' | 'pybind11' | 'cython';
}

/** More threads than that share no call, whatever number is asked for. */
export const mostThreads = 1024;

/** The names that go with a function's package. */
export interface PackageNames {
  /** The function's own: "crunch". */
  readonly function: string;
  /** What is imported: "crunch_native". */
  readonly module: string;
  /** The folder, and what pip calls it: "crunch-native". */
  readonly folder: string;
  /** The decorator: "native_crunch". */
  readonly decorator: string;
}

/** How the package of a function is called, and what is in it. */
export function namesFor({ name, className }: Pick<NativeFunction, 'name' | 'className'>): PackageNames {
  const plain = [className?.toLowerCase(), name].flatMap((each) => each?.replace(/^_+|_+$/g, '') ?? []).join('_');
  return { function: name, module: `${plain}_native`, folder: `${plain.replaceAll('_', '-')}-native`, decorator: `native_${plain}` };
}
