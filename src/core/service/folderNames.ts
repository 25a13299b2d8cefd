import { listNames, type Reading } from './reading';

/** The names in folders, folders with a trailing slash. */
export interface FolderNames {
  in(folder: string): Reading<ReadonlySet<string>>;
  forget(): void;
}

/** Each folder is listed once. */
export function createFolderNames(): FolderNames {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    *in(folder) {
      const names = known.get(folder) ?? new Set(yield* listNames(folder));
      known.set(folder, names);
      return names;
    },
    forget() {
      known.clear();
    },
  };
}
