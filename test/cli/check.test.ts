import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runGilsight, type Stage } from './runCheck';
import { finding, range, report, sampleReports, sampleSources, site } from './sampleReports';
import { createFolder, type Tree } from './temporaryFolder';

async function sampleProject(more: Tree = {}): Promise<Stage> {
  const folder = await createFolder({ ...sampleSources, ...more });
  return { folder, reports: sampleReports(folder) };
}

const utf16 = Buffer.from('x = 1\n', 'utf16le');

describe('the exit status', () => {
  test('is 0 when nothing was found', async () => {
    const stage = await sampleProject();
    expect((await runGilsight(['check', 'app/fetch.py'], stage)).status).toBe(0);
  });

  test('is 1 when something was found, of whatever severity', async () => {
    const stage = await sampleProject();
    expect((await runGilsight(['check', 'app'], stage)).status).toBe(1);
    const path = `${stage.folder}/app/fetch.py`;
    const faint = site({ path });
    const hinting = { ...stage, reports: [report(path, [faint], [finding(faint, { severity: 'hint' })])] };
    expect((await runGilsight(['check', 'app/fetch.py'], hinting)).status).toBe(1);
  });

  test('is 0 when all that was found is less loud than what is to fail', async () => {
    const stage = await sampleProject();
    const path = `${stage.folder}/app/fetch.py`;
    const quiet = site({ path });
    const informing = { ...stage, reports: [report(path, [quiet], [finding(quiet, { severity: 'information' })])] };
    const run = async (severity: string) => (await runGilsight(['check', 'app/fetch.py', '--fail-on', severity], informing)).status;
    expect([await run('error'), await run('warning'), await run('information'), await run('hint')]).toEqual([0, 0, 1, 1]);
  });

  test('is 2 when a path is missing, which a sentence names, and nothing is analysed', async () => {
    const stage = await sampleProject();
    const { status, stdout, stderr, settings } = await runGilsight(['check', 'app', 'no such.py'], stage);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('gilsight: there is no file or folder "no such.py"; nothing was analysed.\n');
    expect(settings).toEqual([]);
  });

  test('is 2 when nothing could be read', async () => {
    const { status, stderr } = await runGilsight(['check'], { folder: await createFolder({ 'a.py': utf16 }) });
    expect(status).toBe(2);
    expect(stderr).toContain('a.py: skipped: not Python source (it has null bytes)\n');
  });

  test('is 0 in a folder without Python files, and says so', async () => {
    const { status, stderr } = await runGilsight(['check'], { folder: await createFolder({ 'a.txt': '' }) });
    expect(status).toBe(0);
    expect(stderr).toContain('found no Python files');
  });

  test('is 2 when Gilsight itself failed on a file; the others are told all the same', async () => {
    const stage = await sampleProject();
    const { status, stdout, stderr } = await runGilsight(['check'], {
      ...stage,
      analyse: (path) => (path.endsWith('score.py') ? Promise.reject(new Error('oops')) : Promise.resolve(stage.reports?.find((one) => one.path === path))),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('app/score.py: not analysed: Gilsight failed (oops); please report it.\n');
    expect(stdout).toContain('[serialised-pool]');
  });

  test.each([
    [['check', '--format', 'xml'], "'xml' is invalid. Allowed choices are text, json, sarif."],
    [['check', '--python', '2.7'], 'It must be 3.8 to 3.15'],
    [['check', '--python', '3.7'], 'It must be 3.8 to 3.15'],
    [['check', '--cores', '0'], 'It must be a whole number'],
    [['check', '--cores', 'two'], 'It must be a whole number'],
    [['check', '--site'], "unknown option '--site'"],
    [['chekc'], "unknown command 'chekc'"],
    [[], 'Usage: gilsight'],
  ])('is 2 for %j, with a sentence', async (words, sentence) => {
    const { status, stdout, stderr } = await runGilsight(words, { folder: await createFolder({}) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  test.each([['--help'], ['-h'], ['--version'], ['check --help'], ['help check']])('is 0 for %s', async (words) => {
    const { status, stdout, stderr } = await runGilsight(words.split(' '), { folder: await createFolder({}) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});

describe('the options', () => {
  test('default to the current folder and the machine, and leave the Python to the engine', async () => {
    const stage = await sampleProject();
    const { stdout, settings } = await runGilsight(['check'], stage);
    expect(stdout).toContain('app/render.py:6:21');
    expect(settings).toEqual([{ interpreter: undefined, cores: 4, rules: { select: undefined, ignore: [] } }]);
  });

  test('say for which Python and how many cores', async () => {
    const { settings } = await runGilsight(['check', '--python', '3.14t', '--cores', '16'], await sampleProject());
    expect(settings).toMatchObject([{ interpreter: { minor: 14, isFreeThreaded: true }, cores: 16 }]);
  });

  test('choose rules, in one list or several', async () => {
    const { settings } = await runGilsight(['check', '--select', 'other-rule, serialised-pool', '--ignore', 'other-rule', '--ignore', 'serialised-pool'], await sampleProject());
    expect(settings).toMatchObject([{ rules: { select: ['other-rule', 'serialised-pool'], ignore: ['other-rule', 'serialised-pool'] } }]);
  });

  test('name rules that exist, or the run ends with 2 and the name that was meant', async () => {
    const { status, stderr, settings } = await runGilsight(['check', '--ignore', 'serialized-pool'], await sampleProject());
    expect(status).toBe(2);
    expect(stderr).toContain('There is no rule "serialized-pool"; did you mean "serialised-pool"?');
    expect(settings).toEqual([]);
  });

  test('print the version', async () => {
    expect((await runGilsight(['--version'], { folder: await createFolder({}) })).stdout).toBe('1.2.3\n');
  });

  test('write the result to a file, without colour, and keep standard output empty', async () => {
    const stage = await sampleProject();
    const { status, stdout } = await runGilsight(['check', '-o', 'out.txt'], { ...stage, isTerminal: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const plain = await runGilsight(['check'], stage);
    expect(await readFile(`${stage.folder}/out.txt`, 'utf8')).toBe(plain.stdout);
  });

  test('end with 2 and a sentence when that file cannot be written', async () => {
    const { status, stderr } = await runGilsight(['check', '--output', 'no/such/out.txt'], await sampleProject());
    expect(status).toBe(2);
    expect(stderr).toContain('gilsight: could not write "no/such/out.txt"');
  });
});

describe('standard error', () => {
  test('has a line for each file that was skipped, and a summary', async () => {
    const stage = await sampleProject({ 'old.py': Buffer.from([0x23, 0xe9]), 'app/big.py': '#'.repeat(5 * 1024 * 1024 + 1) });
    const { stderr } = await runGilsight(['check'], stage);
    expect(stderr).toBe('app/big.py: skipped: over 5 MB\nold.py: skipped: not UTF-8\n3 files analysed, 2 spawn sites, 1 finding, 2 files skipped.\n');
  });

  test('has nothing but problems when the output is for a program', async () => {
    const stage = await sampleProject();
    expect((await runGilsight(['check', '--format', 'json'], stage)).stderr).toBe('');
    expect((await runGilsight(['check', '--format', 'sarif'], stage)).stderr).toBe('');
  });

  test('shows progress on a terminal and takes it away before anything else is said', async () => {
    const stage = { ...(await sampleProject()), isTerminal: true };
    const { stderr } = await runGilsight(['check'], stage);
    expect(stderr).toBe(
      ['1 of 3', '2 of 3', '3 of 3'].map((step) => `\r\u001B[KAnalysing: ${step} files`).join('') + '\r\u001B[K3 files analysed, 2 spawn sites, 1 finding.\n',
    );
  });
});

describe('the order', () => {
  test('is by path, then by position, however the files were named', async () => {
    const folder = await createFolder({ 'a.py': '', 'b/c.py': '', 'b.py': '' });
    const reports = ['b.py', 'a.py', 'b/c.py'].map((path) => {
      const sites = [range(9, 0, 5), range(2, 8, 9), range(2, 4, 9)].map((place, index) => site({ path: `${folder}/${path}`, range: place, id: String(index) }));
      return report(`${folder}/${path}`, sites, sites.map((one) => finding(one)));
    });
    const places = async (words: readonly string[]) => {
      const { stdout } = await runGilsight(['check', ...words], { folder, reports });
      return [...stdout.matchAll(/^(\S+): warning/gm)].map((match) => match[1]);
    };
    const sorted = ['a.py:3:5', 'a.py:3:9', 'a.py:10:1', 'b.py:3:5', 'b.py:3:9', 'b.py:10:1', 'b/c.py:3:5', 'b/c.py:3:9', 'b/c.py:10:1'];
    expect(await places(['.'])).toEqual(sorted);
    expect(await places(['b', 'b.py', 'a.py'])).toEqual(sorted);
  });
});
