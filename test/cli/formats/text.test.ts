import { describe, expect, test } from 'vitest';
import { runGilsight, type Stage } from '../runCheck';
import { finding, range, report, sampleReports, sampleSources, site } from '../sampleReports';
import { createFolder } from '../temporaryFolder';

async function sampleProject(): Promise<Stage> {
  const folder = await createFolder(sampleSources);
  return { folder, reports: sampleReports(folder) };
}

test('a finding is told with its line and its evidence, as a compiler would', async () => {
  const { stdout } = await runGilsight(['check'], await sampleProject());
  expect(stdout).toBe(`\
app/render.py:6:21: warning: Threads will take turns here: \`score\` holds the GIL for 99 % of its time. Use a ProcessPoolExecutor. [serialised-pool]
    6 |         return list(pool.map(score, rows))
      |                     ^^^^^^^^^^^^^^^^^^^^^
    app/render.py:6:21  hands \`score\` to a thread pool
    app/score.py:3:5    loops over \`row\` in Python
    app/score.py:4:9    holds the GIL: arithmetic in bytecode
`);
});

test('--sites adds a table of every spawn site, flagged or not', async () => {
  const { stdout } = await runGilsight(['check', '--sites'], await sampleProject());
  expect(stdout.slice(stdout.indexOf('\n\n') + 2)).toBe(`\
Spawn sites (* has a finding):
   site                verdict     GIL held  tasks   purpose     confidence  hands over
   app/fetch.py:3:2    unknown            –  single  unknown     low         poll to threading.Thread
*  app/render.py:6:21  serialised      99 %  many    throughput  high        score (app/score.py:1) to ThreadPoolExecutor.map
`);
});

test('paths are relative to the current folder, upwards too', async () => {
  const stage = await sampleProject();
  const { stdout } = await runGilsight(['check', '..'], { ...stage, folder: `${stage.folder}/app` });
  expect(stdout).toContain('\n    render.py:6:21  hands');
  const { stdout: outside } = await runGilsight(['check', '../app'], { ...stage, folder: `${stage.folder}/other` });
  expect(outside).toContain('\n    ../app/render.py:6:21  hands');
});

test('nothing is written when nothing was found', async () => {
  expect((await runGilsight(['check', 'app/score.py'], await sampleProject())).stdout).toBe('');
});

describe('colour', () => {
  const isColoured = async (isTerminal: boolean, environment: Readonly<Record<string, string>>) => {
    const { stdout } = await runGilsight(['check'], { ...(await sampleProject()), isTerminal, environment });
    return stdout.includes('\u001B[');
  };

  test('is for terminals, unless the environment says otherwise', async () => {
    expect(await isColoured(true, {})).toBe(true);
    expect(await isColoured(false, {})).toBe(false);
    expect(await isColoured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await isColoured(true, { NO_COLOR: '' })).toBe(true);
    expect(await isColoured(true, { TERM: 'dumb' })).toBe(false);
    expect(await isColoured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(await isColoured(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  });

  test('adds nothing but colour', async () => {
    const stage = await sampleProject();
    const plain = await runGilsight(['check', '--sites'], stage);
    const coloured = await runGilsight(['check', '--sites'], { ...stage, environment: { FORCE_COLOR: '1' } });
    // eslint-disable-next-line no-control-regex -- that is what colour is made of
    expect(coloured.stdout.replace(/\u001B\[[0-9;]*m/g, '')).toBe(plain.stdout);
  });
});

describe('the excerpt', () => {
  const shown = async (source: string, place: ReturnType<typeof range>) => {
    const folder = await createFolder({ 'a.py': source });
    const one = site({ path: `${folder}/a.py`, range: place });
    const { stdout } = await runGilsight(['check'], { folder, reports: [report(one.path, [one], [finding(one)])] });
    return stdout.split('\n').slice(1, -1);
  };

  test('marks what lies behind tabs and wide letters', async () => {
    expect(await shown('\tx = "日本"; go(1)', range(0, 11, 16))).toEqual(['    1 |     x = "日本"; go(1)', '      |                 ^^^^^']);
  });

  test('marks the first line of a longer stretch', async () => {
    expect(await shown('go(\n  1)', { start: { line: 0, column: 0 }, end: { line: 1, column: 4 } })).toEqual(['    1 | go(', '      | ^^^']);
  });

  test('leaves out a line too long to read', async () => {
    expect(await shown(`go(${'1, '.repeat(100)})`, range(0, 0, 5))).toEqual([]);
  });
});

test('what comes from source text and file names cannot steer the terminal', async () => {
  const name = 'evil\u001B[2J\u202E.py';
  const folder = await createFolder({ [name]: 'go("\u001B[31m")\n' });
  const one = site({ path: `${folder}/${name}`, range: range(0, 0, 3), target: 'a\nb', evidence: [{ path: `${folder}/${name}`, range: range(0, 0, 3), text: 'calls\r\u0007' }] });
  const { stdout } = await runGilsight(['check', '--sites'], { folder, reports: [report(one.path, [one], [finding(one, { message: 'x\u0000y' })])] });
  expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  expect(stdout).toContain('evil\\x1b[2J\\u202e.py:1:1: warning: x\\x00y');
});
