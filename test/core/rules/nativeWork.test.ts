import { describe, expect, it } from 'vitest';
import { analyse } from '../../support/analyse';

/** A function `task` in a pool of threads: which rules speak, and what holds the GIL. */
async function judge(task: string): Promise<{ rules: readonly string[]; natives: readonly string[] | undefined; message: string }> {
  const reports = await analyse({ 'main.py': `${task}
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))
` });
  const { findings, sites } = reports['main.py'];
  return { rules: findings.map(({ rule }) => rule), natives: sites[0]?.natives?.map(({ name }) => name), message: findings[0]?.message ?? '' };
}

describe('machine code that keeps the GIL', () => {
  it('is left to the general rule where Python around it takes most of the time', async () => {
    const { rules, natives } = await judge(`
import re
def task(text):
    total = 0
    for i in range(1_000_000):
        total += i * len(text)
    return re.sub("a+", "b", text), total
`);
    expect(rules).toEqual(['serialised-pool']);
    expect(natives).toEqual([]);
  });

  it('is found through functions, loops and branches', async () => {
    const { rules, natives } = await judge(`
import json
def parse(line):
    if line:
        return json.loads(line)
def read(lines):
    return [parse(line) for line in lines]
def task(text):
    return read(text.splitlines())
`);
    expect(rules).toEqual(['gil-holding-native']);
    expect(natives?.[0]).toBe('json.loads');
  });

  it('names two calls where both matter, the weightier first', async () => {
    const { natives, message } = await judge(`
import json, pickle
def task(texts):
    return [pickle.dumps(json.loads(text)) for text in texts]
`);
    expect(natives).toEqual(['json.loads', 'pickle.dumps']);
    expect(message).toContain('`json.loads` keeps the GIL. So does `pickle.dumps`.');
  });

  it('does not count a callback in Python as machine code', async () => {
    const { rules } = await judge(`
def weigh(word):
    return sum(ord(letter) * 31 for letter in word)
def task(words):
    return sorted(words, key=weigh)
`);
    expect(rules).toEqual(['serialised-pool']);
  });

  it('is not spoken of where it lets go of the GIL', async () => {
    const { rules, natives } = await judge(`
import zlib
def task(path):
    with open(path, "rb") as file:
        return zlib.compress(file.read(100_000_000))
`);
    expect(rules).toEqual([]);
    expect(natives).toEqual([]);
  });

  it.each([
    ['json.dumps(value)', 'import json', '`orjson` is several times faster, but keeps the GIL too'],
    ['json.loads(value)', 'import json', 'a process pool gains where each process reads its own files and sends back little'],
    ['scipy.linalg.inv(value)', 'import scipy.linalg', '`numpy.linalg` has most of these functions and lets go of the GIL'],
    ['cryptography.fernet.Fernet(key).encrypt(value)', 'import cryptography.fernet', '`cryptography.fernet.Fernet.encrypt` keeps the GIL'],
  ])('is met with what helps: %s', async (call, importLine, expected) => {
    const { message } = await judge(`
${importLine}
def task(values):
    return [${call} for value in values]
`);
    expect(message).toContain(expected);
  });
});
