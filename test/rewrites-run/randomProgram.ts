import { createChance, type Chance } from './chance';
import { forms } from './randomForms';
import { surroundedForms } from './randomSurroundings';
import { indented, type Draft } from './randomWork';

/** A small program that hands work to threads and prints what comes of it, the same however they run. */
export function randomProgram(seed: number): string {
  const draft: Draft = { chance: createChance(seed), globals: [], functions: [] };
  const { chance } = draft;
  const form = chance.of([...forms, ...surroundedForms]);
  const body = form(draft);
  const text = [...draft.globals, ...draft.functions, body].join('\n');
  const used = imports.filter(({ words }) => new RegExp(String.raw`\b(${words})\b`).test(text)).map(({ line }) => line);
  return `${[used.join('\n'), draft.globals.join('\n'), ...draft.functions, started(chance, body)].filter((part) => part !== '').join('\n\n\n')}\n`;
}

/** What a program imports when one of the words stands in it. */
const imports = [
  { words: 'asyncio', line: 'import asyncio' },
  { words: 'functools', line: 'import functools' },
  { words: 'queue', line: 'import queue' },
  { words: 'threading', line: 'import threading' },
  { words: 'ThreadPoolExecutor', line: 'from concurrent.futures import ThreadPoolExecutor, as_completed, wait' },
  { words: 'dataclass', line: 'from dataclasses import dataclass' },
  { words: 'partial', line: 'from functools import partial' },
  { words: 'ThreadPool', line: 'from multiprocessing.pool import ThreadPool' },
];

/** How a program begins its work. */
function started(chance: Chance, body: string): string {
  switch (chance.of(['guard', 'main', 'unguarded main', 'top'] as const)) {
    case 'guard':
      return `if __name__ == "__main__":\n${indented(body)}`;
    case 'main':
      return `def main():\n${indented(body)}\n\n\nif __name__ == "__main__":\n    main()`;
    case 'unguarded main':
      return `def main():\n${indented(body)}\n\n\nmain()`;
    case 'top':
      return body;
  }
}
