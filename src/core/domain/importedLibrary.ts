/** A library that loading a file of the project imports, by its own imports or by those of other files. */
export interface ImportedLibrary {
  /** As it is imported: "numpy.linalg". */
  readonly module: string;
  /** Whether a sub-interpreter can load it; `undefined` when nobody has tried. */
  readonly loads: boolean | undefined;
  /** The file that imports it. */
  readonly importedBy: string;
  /** The function of that file in which the import stands; 0: it is imported when the file is. */
  readonly functionId: number;
}
