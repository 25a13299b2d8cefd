import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeFiles } from '../../src/worker/nodeFiles';

const files = createNodeFiles();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gilsight-files-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readBytes(bytes: Uint8Array | string) {
  const path = join(folder, 'module.py');
  await writeFile(path, bytes);
  return files.read(path);
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('reading a file', () => {
  test('gives its text', async () => {
    expect(await readBytes('name = "Zoë 🐍"\n')).toBe('name = "Zoë 🐍"\n');
  });

  test('takes the byte order mark off', async () => {
    expect(await readBytes('\uFEFFx = 1\n')).toBe('x = 1\n');
  });

  test('keeps line endings', async () => {
    expect(await readBytes('a\r\nb\rc\n')).toBe('a\r\nb\rc\n');
  });

  test.each(['utf-8', 'UTF8', 'utf_8', 'utf-8-sig', 'utf-8-unix', 'u8'])('knows the encoding line "%s" as UTF-8', async (encoding) => {
    const text = `#!/usr/bin/env python\n# -*- coding: ${encoding} -*-\nname = "Zoë"\n`;
    expect(await readBytes(text)).toBe(text);
  });

  test.each(['latin-1', 'iso-8859-15', 'cp1252', 'ascii', 'mac_roman', 'euc-jp'])(
    'reads a file declared as %s when it holds nothing but ASCII',
    async (encoding) => {
      const text = `# vim: set fileencoding=${encoding} :\nx = 1\n`;
      expect(await readBytes(text)).toBe(text);
    },
  );

  test.each([
    ['latin-1', 'name = "Zo\xeb"\n', 'name = "Zoë"\n'],
    ['iso8859_15', 'price = "\xa4 5"\n', 'price = "€ 5"\n'],
    ['windows-1251', 'name = "\xcc\xe8\xf0"\n', 'name = "Мир"\n'],
    ['koi8-r', 'name = "\xed\xc9\xd2"\n', 'name = "Мир"\n'],
    ['gbk', 'name = "\xc4\xe3\xba\xc3"\n', 'name = "你好"\n'],
    ['cp936', 'name = "\xc4\xe3\xba\xc3"\n', 'name = "你好"\n'],
    ['shift_jis', 'name = "\x93\xfa"\n', 'name = "日"\n'],
  ])('reads a file in %s, which its encoding line declares', async (encoding, written, meant) => {
    expect(await readBytes(bytes(`# -*- coding: ${encoding} -*-\n${written}`))).toBe(`# -*- coding: ${encoding} -*-\n${meant}`);
  });

  test('takes bytes for what the encoding line says, as Python does, also where they could be UTF-8', async () => {
    expect(await readBytes('# coding: cp1252\nname = "Zoë"\n')).toBe('# coding: cp1252\nname = "ZoÃ«"\n');
  });

  test('leaves out a file in an encoding that is not known here, and names it', async () => {
    expect(await readBytes(bytes('# coding: cp437\nname = "Zo\x89"\n'))).toEqual({ reason: 'not UTF-8 (its encoding line says cp437)' });
    expect(await readBytes(bytes('# coding: ascii\nname = "Zo\xeb"\n'))).toEqual({ reason: 'not UTF-8 (its encoding line says ascii)' });
    expect(await readBytes('# coding: utf-7\nx = 1\n')).toEqual({ reason: 'not UTF-8 (its encoding line says utf-7)' });
  });

  test('leaves out bytes that are not of the encoding that is declared', async () => {
    expect(await readBytes(bytes('# coding: euc-jp\nname = "\xff"\n'))).toEqual({ reason: 'not UTF-8 (its encoding line says euc-jp)' });
  });

  test('heeds an encoding line only where Python does', async () => {
    const third = '# one\n# two\n# coding: latin-1\nname = "Zoë"\n';
    const afterCode = 'x = 1\n# coding: latin-1\nname = "Zoë"\n';
    expect(await readBytes(third)).toBe(third);
    expect(await readBytes(afterCode)).toBe(afterCode);
  });

  test('leaves out bytes that are not UTF-8', async () => {
    expect(await readBytes(bytes('name = "Zo\xeb"\n'))).toEqual({ reason: 'not UTF-8' });
  });

  test('leaves out UTF-16', async () => {
    expect(await readBytes(Buffer.from('\uFEFFx = 1\n', 'utf16le'))).toEqual({ reason: 'not UTF-8' });
    expect(await readBytes(Buffer.from('x = 1\n', 'utf16le'))).toEqual({ reason: 'not Python source (it has null bytes)' });
  });

  test('reads 5 MB and not one byte more', async () => {
    const most = '#'.repeat(5 * 1024 * 1024);
    expect(await readBytes(most)).toBe(most);
    expect(await readBytes(`${most}#`)).toEqual({ reason: 'over 5 MB' });
  });

  test('says nothing of a file that is not there', async () => {
    expect(await files.read(join(folder, 'missing.py'))).toBeUndefined();
    expect(await files.read(join(folder, 'module.py', 'below.py'))).toBeUndefined();
    expect(await files.read(`${folder}/nul\0.py`)).toBeUndefined();
    expect(await files.read(`${folder}/${'long'.repeat(1000)}.py`)).toBeUndefined();
  });

  test('does not take a folder for a file', async () => {
    await mkdir(join(folder, 'package.py'), { recursive: true });
    expect(await files.read(join(folder, 'package.py'))).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('does not wait for a named pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.py')]);
    expect(await files.read(join(folder, 'pipe.py'))).toEqual({ reason: 'not a regular file' });
  });

  test.skipIf(process.platform === 'win32')('survives a symbolic link to itself', async () => {
    await symlink('loop.py', join(folder, 'loop.py'));
    expect(await files.read(join(folder, 'loop.py'))).toEqual({ reason: 'its symbolic link leads back to itself' });
  });
});

test('reading many files lets the thread hear its messages', async () => {
  await writeFile(join(folder, 'large.py'), '#'.repeat(1_000_000));
  let heard = 0;
  const listening = setInterval(() => heard++, 1);
  for (let count = 0; count < 200; count++) await files.read(join(folder, 'large.py'));
  clearInterval(listening);
  expect(heard).toBeGreaterThan(0);
});

describe('listing a folder', () => {
  test('marks folders, and links to folders, with a trailing slash', async () => {
    const parent = join(folder, 'project');
    await mkdir(join(parent, 'package'), { recursive: true });
    await writeFile(join(parent, 'main.py'), '');
    await symlink('package', join(parent, 'alias'), 'junction');
    await symlink('nowhere', join(parent, 'broken'));
    expect([...(await files.list(parent))].sort()).toEqual(['alias/', 'broken', 'main.py', 'package/']);
  });

  test('is empty for what is not a folder', async () => {
    expect(await files.list(join(folder, 'missing'))).toEqual([]);
    expect(await files.list(join(folder, 'module.py'))).toEqual([]);
    expect(await files.list('nul\0')).toEqual([]);
  });
});
