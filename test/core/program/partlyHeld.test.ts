import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function siteOf(task: string, workers = '') {
  const report = await analyse({ 'main.py': `
import csv
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
${task}
with ThreadPoolExecutor(${workers}) as pool:
    list(pool.map(task, ["a", "b", "c", "d"]))
` });
  const { sites: [site], findings } = report['main.py'];
  return { site, told: findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message.replace(/\. .*/, '.')}`) };
}

describe('threads that take turns for a good part of long work', () => {
  const lines = (rest: string) => `
def task(path):
    total = 0
    for i in range(2_000_000):
        total += i * i
    for _ in range(120):
        ${rest}
    return total
`;

  test('are told of, as information', async () => {
    const { site, told } = await siteOf(lines('zlib.compress(bytes(50_000_000))'));
    expect(site?.verdict).toBe('mixed');
    expect(told).toEqual([expect.stringMatching(/^information serialised-pool: Threads take turns for part of this: `task` holds the GIL for \d+ % of its time\.$/)]);
  });

  test('also where it is less than half, unless they are too few for that to matter', async () => {
    const lines = `
def task(path):
    total = 0
    data = bytes(50_000_000)
    for i in range(2_000_000):
        total += i * i
    for _ in range(600):
        zlib.compress(data)
    return total
`;
    const { site, told } = await siteOf(lines);
    expect(site?.heldShare).toBeLessThan(0.5);
    expect(site?.heldShare).toBeGreaterThan(0.3);
    expect(told).toHaveLength(1);
    expect((await siteOf(lines, 'max_workers=8')).told).toHaveLength(1);
    expect((await siteOf(lines, 'max_workers=3')).told).toEqual([]);
    const optional = await analyse({ 'main.py': `
import zlib
from multiprocessing.pool import ThreadPool
${lines}
def run(paths, workers=1):
    if workers == 1:
        return [task(path) for path in paths]
    with ThreadPool(workers) as pool:
        return pool.map(task, paths)
` });
    expect(optional['main.py'].findings).toHaveLength(1);
  });

  test('of a pool whose tasks nobody counts, as many as it has workers are taken to come', async () => {
    const pool = (rounds: number) => analyse({ 'main.py': `
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor

def task(name):
    total = 0
    data = bytes(200_000)
    for _ in range(${String(rounds)}):
        for i in range(6000):
            total += i * i
        zlib.compress(data)
    return total

with ThreadPoolExecutor(40) as pool:
    list(pool.map(task, sys.stdin.read().split()))
` });
    const long = await pool(10);
    expect(long['main.py'].sites[0]).toMatchObject({ verdict: 'mixed', scenario: { tasks: { origin: 'default' } } });
    expect(long['main.py'].sites[0]?.profile.heldSeconds).toBeLessThan(0.01);
    expect(long['main.py'].findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['information serialised-pool']);
    const short = await pool(1);
    expect(short['main.py'].sites[0]?.verdict).toBe('mixed');
    expect(short['main.py'].findings).toEqual([]);
  });

  test('and where they take turns for most of it, tasks are as short as those that hold the GIL all along', async () => {
    const pool = (rounds: number) => analyse({ 'main.py': `
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor

def task(name):
    total = 0
    for i in range(${String(rounds)}):
        total += i * i
    zlib.compress(bytes(200_000))
    return total

with ThreadPoolExecutor(4) as pool:
    list(pool.map(task, sys.stdin.read().split()))
` });
    const mostly = await pool(10_000);
    expect(mostly['main.py'].sites[0]).toMatchObject({ verdict: 'mixed', scenario: { tasks: { origin: 'default' } } });
    expect(mostly['main.py'].sites[0]?.heldShare).toBeGreaterThan(0.6);
    expect(mostly['main.py'].findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['information serialised-pool']);
    const partly = await pool(6000);
    expect(partly['main.py'].sites[0]).toMatchObject({ verdict: 'mixed' });
    expect(partly['main.py'].sites[0]?.heldShare).toBeLessThan(0.6);
    expect(partly['main.py'].findings).toEqual([]);
  });

  test('but not where they wait meanwhile', async () => {
    const { site, told } = await siteOf(lines('time.sleep(0.001)'));
    expect(site?.verdict).toBe('mixed');
    expect(told).toEqual([]);
  });
});

test.each([
  ['the tables of a database', 'pandas.read_sql("select * from prices", connection)', 800_000],
  ['a language model', 'openai.OpenAI().embeddings.create(model="small", input=path)', 4_000_000],
])('what waits for %s does not wait for files', async (_, wait, rounds) => {
  const { site, told } = await siteOf(`
import openai
import pandas

def task(path):
    ${wait}
    total = 0
    for i in range(${String(rounds)}):
        total += i * i
    return total
`);
  expect(site?.verdict).toBe('mixed');
  expect(told).toEqual([]);
});

test('work that would take years keeps its shares', async () => {
  const loops = (body: string, depth: number): string => (depth === 0 ? body : `for i${String(depth)} in range(10_000):\n${loops(body, depth - 1).replace(/^/gm, '    ')}`);
  const { site } = await siteOf(`
import bz2
def task(path):
${loops('hash((i1, i2, i3, i4))\nbz2.compress(b"abc")', 4).replace(/^/gm, '    ')}
`);
  expect(site?.profile.heldSeconds).toBeLessThan(4e7);
  expect(site?.heldShare).toBeLessThan(0.1);
});

test('what goes through an iterator runs each of its rounds', async () => {
  const { site: parsed } = await siteOf(`
def task(path):
    return list(csv.reader(open(path)))
`);
  const { site: opened } = await siteOf(`
def task(path):
    return csv.reader(open(path))
`);
  expect(parsed?.profile.heldSeconds).toBeGreaterThan(20 * (opened?.profile.heldSeconds ?? Infinity));
});

test('an event loop that hands over next to nothing, for each of some data, is told nothing', async () => {
  const report = await analyse({ 'main.py': `
import asyncio

def note(text):
    texts.append(text)

async def main(names):
    loop = asyncio.get_running_loop()
    for name in names:
        await loop.run_in_executor(None, note, name)

asyncio.run(main(names))
` });
  expect(report['main.py'].findings.map(({ rule }) => rule)).not.toContain('serialised-offload');
});

test('of what a task asks a network for and then works on for days, by guesses, nothing is told', async () => {
  const loops = (body: string, depth: number): string => (depth === 0 ? body : `for i${String(depth)} in range(len(names)):\n${loops(body, depth - 1).replace(/^/gm, '    ')}`);
  const task = (made: string) => `
from urllib.request import urlopen

def task(path):
    names = ${made}
    marks = 0
${loops('marks += i1 * i2', 6).replace(/^/gm, '    ')}
    return marks
`;
  const { site: asked, told } = await siteOf(task('urlopen(path).read().split()'));
  expect(asked?.verdict).toBe('serialised');
  expect(asked?.confidence).toBe('low');
  expect(told).toEqual([]);
  expect((await siteOf(task('open(path).read().split()'))).told).toHaveLength(1);
});
