import { execFileSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useBuiltCommand } from './builtCommand';
import { createFolder } from './temporaryFolder';

const command = useBuiltCommand();

const pool = `from concurrent.futures import ThreadPoolExecutor


def score(row):
    return sum(i * row for i in range(100_000))


def main():
    with ThreadPoolExecutor() as pool:
        print(sum(pool.map(score, range(100))))


if __name__ == "__main__":
    main()
`;

describe('gilsight fix', () => {
  test('shows the difference, which git applies, and writes nothing', async () => {
    const folder = await createFolder({ 'app/pool.py': pool });
    const { status, stdout, stderr } = await command.run(folder, ['fix']);
    expect(status).toBe(1);
    expect(stdout).toContain('-from concurrent.futures import ThreadPoolExecutor\n+from concurrent.futures import ProcessPoolExecutor\n');
    expect(stderr).toBe('app/pool.py:10: Use ProcessPoolExecutor\n1 change in 1 file shown, none written; --write writes them.\n');
    expect(await readFile(`${folder}/app/pool.py`, 'utf8')).toBe(pool);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(await readFile(`${folder}/app/pool.py`, 'utf8')).toBe(pool.replaceAll('ThreadPool', 'ProcessPool'));
  });

  test('writes with --write, once, and keeps line ends and the mark of the encoding', async () => {
    const folder = await createFolder({});
    const windows = `\uFEFF${pool.replaceAll('\n', '\r\n')}`;
    await writeFile(`${folder}/pool.py`, windows);
    // The command may run as another user.
    await chmod(`${folder}/pool.py`, 0o666);
    const first = await command.run(folder, ['fix', 'pool.py', '--write']);
    expect(first).toMatchObject({ status: 0, stdout: '', stderr: 'pool.py:10: Use ProcessPoolExecutor\n1 change in 1 file written.\n' });
    expect(await readFile(`${folder}/pool.py`, 'utf8')).toBe(windows.replaceAll('ThreadPool', 'ProcessPool'));
    const second = await command.run(folder, ['fix', 'pool.py', '--write']);
    expect(second.stderr).toBe('0 changes in 0 files written.\n');
  });

  test('creates the files of a translation, when it is asked for by name, and never over others', async () => {
    const folder = await createFolder({ 'app/pool.py': pool });
    const { status, stdout, stderr } = await command.run(folder, ['fix', '--rewrite', 'function-to-c-extension']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'app/pool.py:10: Translate `score` to C++ that runs without the GIL\n1 change in 1 file shown, none written; --write writes them.\n' });
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    const kernels = await readFile(`${folder}/app/score-native/src/cpp/kernels.hpp`, 'utf8');
    expect(kernels).toContain('score(');
    await writeFile(`${folder}/app/pool.py`, pool);
    const again = await command.run(folder, ['fix', '--rewrite', 'function-to-c-extension', '--write']);
    expect(again.stderr).toContain('there is a file "app/score-native/README.md" already');
    expect(await readFile(`${folder}/app/pool.py`, 'utf8')).toBe(pool);
  });

  test('leaves what rests on an assumption until it is asked for', async () => {
    const text = pool.replace('def main():', 'def main(rows):').replace('range(100))', 'rows)').replace('main()\n', 'main([[1], [2]])\n').replace('i * row for', 'i * row[0] for').replace('100_000', '10_000_000');
    const folder = await createFolder({ 'pool.py': text });
    const { status, stderr } = await command.run(folder, ['fix']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/pool\.py:10: left: Use ProcessPoolExecutor — assumes .* \(--assume\)\n0 changes in 0 files shown, none written; --write writes them\. 1 more with --assume\.\n/);
    expect((await command.run(folder, ['fix', '--assume'])).status).toBe(1);
  });

  test('says why it does not change what it cannot', async () => {
    const folder = await createFolder({ 'pool.py': pool.replace('    return sum', '    seen.append(row)\n    return sum').replace('def score', 'seen = []\n\n\ndef score') });
    const { status, stdout, stderr } = await command.run(folder, ['fix']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('pool.py:14: not done: Use ProcessPoolExecutor: `score` changes `seen`');
  });

  test('knows no other rewrite than the one that is named', async () => {
    const folder = await createFolder({ 'pool.py': pool });
    expect((await command.run(folder, ['fix', '--rewrite', 'thread-to-process'])).status).toBe(0);
    expect((await command.run(folder, ['fix', '--rewrite', 'thread-pool-to-process-pool'])).status).toBe(1);
  });

  test('does not write and show at once', async () => {
    const folder = await createFolder({ 'pool.py': pool });
    expect((await command.run(folder, ['fix', '--diff', '--write'])).status).toBe(2);
  });

  test('shows a difference that git applies, whatever the file begins with or is called', async () => {
    const names = ['tab\there.py', 'quo"te.py', 'back\\slash.py', 'marked.py', 'plain ü.py'];
    const texts = names.map((name) => (name === 'marked.py' ? `\uFEFF${pool}` : pool));
    const folder = await createFolder(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])));
    const { stdout } = await command.run(folder, ['fix']);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    const after = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
    expect(after).toEqual(texts.map((text) => text.replaceAll('ThreadPool', 'ProcessPool')));
  });

  test('says what it could not read, and that there is nothing else', async () => {
    const folder = await createFolder({});
    await writeFile(`${folder}/old.py`, Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from(`\n${pool}`)]));
    expect(await command.run(folder, ['fix'])).toMatchObject({ status: 2, stderr: 'old.py: skipped: not UTF-8\n0 changes in 0 files shown, none written; --write writes them.\n' });
  });

  test('does not write UTF-8 into a file that declares another encoding', async () => {
    const folder = await createFolder({});
    const old = Buffer.from(`# coding: latin-1\n# caf\xe9\n${pool}`, 'latin1');
    await writeFile(`${folder}/old.py`, old);
    const { stderr, stdout } = await command.run(folder, ['fix', '--write']);
    expect({ stderr, stdout }).toEqual({ stderr: 'old.py: skipped: checked, but not changed, since it is not UTF-8\n0 changes in 0 files written.\n', stdout: '' });
    expect((await readFile(`${folder}/old.py`)).equals(old)).toBe(true);
    expect((await command.run(folder, ['check'])).stdout).toContain('old.py:12:');
  });

  test('refuses a rewrite that there is not, and offers the one that was meant', async () => {
    const folder = await createFolder({ 'pool.py': pool });
    const { status, stderr } = await command.run(folder, ['fix', '--rewrite', 'thread-pool-to-proces-pool']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no rewrite "thread-pool-to-proces-pool"; did you mean "thread-pool-to-process-pool"?');
    expect((await command.run(folder, ['fix', '--rewrite', 'x'])).stderr).toContain('there are hand-over-callable, ');
  });
});
