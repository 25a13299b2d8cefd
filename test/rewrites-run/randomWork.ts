import type { Chance } from './chance';

/** What the pieces of a program agree upon. */
export interface Draft {
  readonly chance: Chance;
  /** Lines at the top of the file, before the functions. */
  readonly globals: string[];
  /** Functions at the top of the file. */
  readonly functions: string[];
}

/** A function of a row, or one with something bound. */
export function worker(draft: Draft): string {
  const { chance, globals, functions } = draft;
  const lines = ['total = 0', ...work(draft), ...chance.of<readonly string[]>([['return total'], ['return total, row'], ['return {"row": row, "total": total}'], ['return [total] * 2'], ['return str(total)'], ['return {total, row}.pop() > 0']])];
  const scale = chance.once(3);
  if (chance.once(6)) lines.splice(1, 0, 'if row == 2003:', '    total += 1');
  if (chance.once(4)) lines.splice(1, 0, 'if row > 2005:', '    return None');
  if (chance.once(3)) globals.push('limit = 5');
  functions.push(`${decorator(draft)}def work(${scale ? 'scale, row' : 'row'}):\n${indented(lines.map((line) => line.replace('SCALE', scale ? 'scale' : '3').replace('LIMIT', globals.includes('limit = 5') ? 'limit' : '7')).join('\n'))}`);
  return scale ? 'partial(work, 2)' : 'work';
}

/** Now and then something stands about the function. */
function decorator({ chance, functions }: Draft): string {
  if (!chance.once(8)) return '';
  if (chance.once(2)) return '@functools.lru_cache(maxsize=None)\n';
  functions.push('def noted(function):\n    @functools.wraps(function)\n    def inner(*args, **kwargs):\n        return function(*args, **kwargs)\n    return inner');
  return '@noted\n';
}

/** What the function does: compute, and perhaps something that other processes do not share. */
function work({ chance, globals, functions }: Draft): readonly string[] {
  const lines = ['for i in range(row):', '    total += i * SCALE % LIMIT'];
  switch (chance.of(['plain', 'plain', 'plain', 'helper', 'list', 'count', 'lock', 'cache', 'table'] as const)) {
    case 'plain':
      return lines;
    case 'helper':
      functions.push('def step(i, row):\n    return i * row % 11');
      return ['for i in range(row):', '    total += step(i, row) * SCALE % LIMIT'];
    case 'list':
      globals.push('seen = []');
      return [...lines, 'seen.append(row)'];
    case 'count':
      globals.push('count = 0');
      return ['global count', ...lines, 'count += 1'];
    case 'lock':
      globals.push('lock = threading.Lock()');
      return [...lines, 'with lock:', '    total += 1'];
    case 'cache':
      globals.push('known = {}');
      return ['if row in known:', '    return known[row]', ...lines, 'known[row] = total'];
    case 'table':
      globals.push('table = [n * n for n in range(100)]');
      return ['for i in range(row):', '    total += table[i % 100] * SCALE % LIMIT'];
  }
}

/** The program looks at what the workers may have changed. */
export function after({ globals }: Draft): string {
  const looks = [['seen = []', 'sorted(seen)'], ['count = 0', 'count'], ['known = {}', 'sorted(known)']] as const;
  return looks.filter(([line]) => globals.includes(line)).map(([, look]) => `\nprint(${look})`).join('');
}

/** What the tasks are made of. */
export function rows({ chance }: Draft): string {
  return chance.of(['range(2000, 2006)', '[2001, 2003, 2002]', '[row + 1 for row in range(2000, 2004)]', '(2000, 2001)']);
}

/** Moves a text one step to the right. */
export function indented(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
}
