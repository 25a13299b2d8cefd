/**
 * Jupyter notebooks as Python: the code cells one below the other, each under a mark that says which it is.
 *
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */

/** A place in a notebook, in the cell's own lines. */
export interface CellPlace {
  /** From 1, text cells counted too, as they stand in the notebook. */
  readonly cell: number;
  /** From 0. */
  readonly line: number;
}

/** A cell with code in it. */
export interface CodeCell {
  /** As `CellPlace.cell`. */
  readonly number: number;
  readonly source: string;
}

/** What a notebook that cannot be read lacks. */
export interface NoNotebook {
  readonly reason: string;
}

/** Whether a path is that of a notebook; the editor says of one that was never saved what kind it is (`untitled:Untitled-1.ipynb?jupyter-notebook`). */
export function isNotebookPath(path: string): boolean {
  return /\.ipynb(\?.*)?$/i.test(path);
}

const mark = (cell: number): string => `# %% notebook cell ${String(cell)}`;
const markPattern = /^# %% notebook cell (\d+)$/;

/**
 * The Python of a notebook.
 *
 * What is for IPython and not for Python (`%time`, `!pip`, `name?`) becomes a comment, line by line,
 * so that all lines stay where they are.
 *
 * @param text - The file, format 3 or 4.
 */
export function sourceOfNotebook(text: string): string | NoNotebook {
  const cells = readCells(text);
  return 'reason' in cells ? cells : sourceOfCells(cells);
}

/** The Python of code cells, in their order. */
export function sourceOfCells(cells: readonly CodeCell[]): string {
  const blocks = cells.map(({ number, source }) => [mark(number), ...pythonOf(source.split(/\r\n|\r|\n/))].join('\n'));
  return blocks.map((block) => `${block}\n`).join('');
}

/**
 * Where a line of `sourceOfNotebook` stands.
 *
 * @param lineOf - Its lines.
 * @returns `undefined` above the first cell.
 */
export function placeInNotebook(lineOf: (line: number) => string | undefined, line: number): CellPlace | undefined {
  for (let above = line; above >= 0; above -= 1) {
    const cell = markPattern.exec(lineOf(above) ?? '')?.[1];
    if (cell !== undefined) return { cell: Number(cell), line: Math.max(0, line - above - 1) };
  }
  return undefined;
}

function readCells(text: string): readonly CodeCell[] | NoNotebook {
  const notebook = parse(text);
  if (notebook === undefined) return { reason: 'not a notebook (it is not JSON)' };
  const language = languageOf(notebook);
  if (language !== undefined && !/^i?python3?$/i.test(language)) return { reason: `a notebook of ${language.slice(0, 30)}` };
  const cells = cellsOf(notebook);
  if (!cells) return { reason: 'not a notebook (it has no cells)' };
  return cells.flatMap((cell, index) => {
    const source = fieldOf(cell, 'cell_type') === 'code' ? textOf(fieldOf(cell, 'source') ?? fieldOf(cell, 'input')) : undefined;
    return source === undefined || source.trim() === '' ? [] : [{ number: index + 1, source }];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of format 3 the cells stand in worksheets. */
function cellsOf(notebook: unknown): readonly unknown[] | undefined {
  const cells = fieldOf(notebook, 'cells');
  if (Array.isArray(cells)) return cells as readonly unknown[]; // Holds: anything may be in it.
  const sheets = fieldOf(notebook, 'worksheets');
  return Array.isArray(sheets) ? sheets.flatMap((sheet) => cellsOf(sheet) ?? []) : undefined;
}

function languageOf(notebook: unknown): string | undefined {
  const metadata = fieldOf(notebook, 'metadata');
  const names = [fieldOf(fieldOf(metadata, 'language_info'), 'name'), fieldOf(fieldOf(metadata, 'kernelspec'), 'language')];
  return names.find((name): name is string => typeof name === 'string');
}

/** Text is one string or a list of them, each with its own line end. */
function textOf(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : undefined;
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Magics whose cell is Python all the same. */
const pythonMagics: ReadonlySet<string> = new Set(['time', 'timeit', 'capture', 'prun', 'memit', 'mprun', 'lprun', 'python', 'python3', 'pypy', 'pyspark', 'debug']);

function pythonOf(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const magic = /^%%(\w+)/.exec(lines[first] ?? '')?.[1];
  if (magic !== undefined && !pythonMagics.has(magic)) return lines.map((line) => `# ${line}`);
  let open: string | undefined;
  return lines.map((line, index) => {
    const isInside = open !== undefined;
    open = openAfter(line, open);
    if (markPattern.test(line)) return `#${line}`;
    return isInside && index !== first ? line : withoutMagic(line);
  });
}

/** Which triple quote is open after a line. */
function openAfter(line: string, before: string | undefined): string | undefined {
  let open = before;
  for (const [quote] of line.matchAll(/"""|'''|(?:(?<!\\)#.*$)/g)) {
    if (quote.startsWith('#')) {
      if (open === undefined) return undefined;
    } else if (open === undefined) open = quote;
    else if (open === quote) open = undefined;
  }
  return open;
}

/** A line of IPython's own as a statement that does nothing, or a value that is nothing. */
function withoutMagic(line: string): string {
  const [, indent, rest] = /^(\s*)(.*)$/.exec(line) ?? [];
  if (indent === undefined || rest === undefined) return line;
  if (/^(%%?[a-z_]|!|\?{1,2}[a-z_])/i.test(rest) || /^[\w.]+\?{1,2}\s*$/.test(rest)) return `${indent}pass  # ${rest}`;
  const assigned = /^([\w.,\s]+=\s*)(!|%[a-z_])/i.exec(rest);
  return assigned?.[1] === undefined ? line : `${indent}${assigned[1]}None  # ${rest.slice(assigned[1].length)}`;
}
