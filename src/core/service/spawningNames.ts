/** A name that a module imports: `from module import symbol as name`; without a symbol the module itself. */
export interface ImportedName {
  readonly module: string;
  readonly level: number;
  readonly symbol: string | undefined;
  /** What it is called in the text. */
  readonly name: string;
}

const fromImports = /^[ \t]*from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]+)/gm;
const plainImports = /^[ \t]*import[ \t]+([\w., \t]+)/gm;

/** The names that a text imports, without parsing it. */
export function importedNames(text: string): readonly ImportedName[] {
  const from = [...text.matchAll(fromImports)].flatMap(([, dots = '', module = '', symbols = '']) =>
    parts(symbols.replaceAll(/#[^\n]*|[()\\]/g, ' ')).map(([symbol, name]) => ({ module, level: dots.length, symbol, name })));
  const plain = [...text.matchAll(plainImports)].flatMap(([, modules = '']) =>
    parts(modules).map(([module, name]) => ({ module, level: 0, symbol: undefined, name })));
  return [...from, ...plain];
}

/** `a as b, c` → [a, b], [c, c]. */
function parts(list: string): readonly (readonly [string, string])[] {
  return list.split(',').flatMap((part): readonly (readonly [string, string])[] => {
    const [, original, name = original] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
    return original === undefined || name === undefined ? [] : [[original, name]];
  });
}

/** What hands work over by its very name. */
const spawns = /\b(?:Thread|Timer|ThreadPool\w*|\w*PoolExecutor|start_new_thread|Process|QThread\w*|QRunnable|QgsTask|Greenlet|to_thread|run_in_executor|run_sync|run_in_threadpool|sync_to_async|deferToThread\w*|callInThread|Parallel|submit|apply_async|map_async|starmap|imap\w*|spawn\w*)\b/;

/** Definitions at the top of a module, with their decorators and what stands below each. */
const definitions = /^((?:@[^\n]*\n)*)(?:async[ \t]+def|def|class)[ \t]+(\w+)[^\n]*(?:\n(?:[ \t)\]#][^\n]*|))*/gm;

/**
 * The names of a module's functions and classes that hand work over when they are called, directly or
 * through each other. The names of a few too many, since nothing is parsed: whoever uses one is worth a look.
 *
 * @param imported - Names that the module imports and that do so.
 */
export function spawningNames(text: string, imported: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(imported);
  if (imported.size === 0 && !spawns.test(text)) return found;
  const open = [...text.matchAll(definitions)].map(([block, decorators = '', name = '']) => ({ block: block.slice(decorators.length), decorators, name }));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { block, decorators, name } of open) {
      if (found.has(name)) continue;
      if (isDecoratedWith(decorators, found) || (mayWrap(block) && (spawns.test(block) || mentions(block, found)))) found.add(name);
    }
  }
  return found;
}

/** A class, or a function that is given something which it calls or hands on. */
function mayWrap(block: string): boolean {
  if (block.startsWith('class')) return true;
  const [header = '', parameters = ''] = /^[^(]*\(([^)]*)\)/.exec(block) ?? [];
  const body = block.slice(header.length);
  return [...parameters.matchAll(/(?:^|,)\s*(\w+)/g)].some(([, parameter = '']) => parameter !== 'self' && new RegExp(`[=(,]\\s*${parameter}\\s*[,)]|\\b${parameter}\\(`).test(body));
}

function isDecoratedWith(decorators: string, names: ReadonlySet<string>): boolean {
  return [...decorators.matchAll(/^@([\w.]+)/gm)].some(([, name = '']) => names.has(name));
}

function mentions(block: string, names: ReadonlySet<string>): boolean {
  return [...block.matchAll(/\b[A-Za-z_]\w*(?=\s*[(,)])/g)].some(([name]) => names.has(name));
}

/** Whether a text hands something to a name, decorates with it or inherits from it: `name(f)`, `module.name(f)`, `@name`, `class Own(name)`. */
export function usesName(text: string, name: string): boolean {
  const written = name.replaceAll('.', '\\.');
  return new RegExp(`\\b${written}(?:\\.\\w+)*\\s*\\(\\s*[^\\s)]|@(?:\\w+\\.)*${written}\\b|\\bclass\\s+\\w+\\s*\\([^)]*\\b${written}\\b`).test(text);
}
