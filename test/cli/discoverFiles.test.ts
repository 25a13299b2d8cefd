import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discoverFiles } from '../../src/cli/discoverFiles';
import { createFolder, type Tree } from './temporaryFolder';

/** The files that `named` leads to, relative to the folder. */
async function found(tree: Tree, named: readonly string[] = ['.'], inside = ''): Promise<readonly string[]> {
  const folder = await createFolder(tree);
  const { files } = await discoverFiles(named, join(folder, inside));
  return files.map((file) => file.slice(folder.length + 1));
}

describe('a named folder', () => {
  test('is searched for .py and .pyw, at every depth, in order', async () => {
    const tree = { 'b.py': '', 'a/z.pyw': '', 'a/b/c/d.py': '', 'a/stub.pyi': '', 'a/notes.txt': '', 'a/data.py.bak': '', 'A.PY': '' };
    expect(await found(tree)).toEqual(['A.PY', 'a/b/c/d.py', 'a/z.pyw', 'b.py']);
  });

  test('is searched without caches, packages and environments', async () => {
    const tree = {
      'app.py': '',
      '__pycache__/a.py': '',
      'node_modules/gyp/a.py': '',
      '.git/hooks/a.py': '',
      '.tox/py313/a.py': '',
      '.nox/tests/a.py': '',
      '.mypy_cache/a.py': '',
      'lib/python3.13/site-packages/requests/api.py': '',
      '.venv/a.py': '',
      'my environment/pyvenv.cfg': '',
      'my environment/lib/a.py': '',
      'env/bin/python3': '',
      'env/lib/a.py': '',
      'conda/conda-meta/history': '',
      'conda/lib/a.py': '',
    };
    expect(await found(tree)).toEqual(['app.py']);
  });

  test('is searched in packages that are only named like an environment, a cache or a build', async () => {
    const tree = { 'venv/__init__.py': '', 'env/wrappers.py': '', 'env/bin/tool.py': '', 'build/rules.py': '', 'dist/metric.py': '', '.github/check.py': '' };
    expect(await found(tree)).toEqual(Object.keys(tree).sort());
  });

  test('is searched even where it would be left out on the way', async () => {
    const tree = {
      '.gitignore': 'generated/\n',
      'generated/a.py': '',
      'lib/site-packages/requests/api.py': '',
      'lib/site-packages/requests/__pycache__/b.py': '',
      '.venv/pyvenv.cfg': '',
      '.venv/bin/activate_this.py': '',
    };
    expect(await found(tree, ['generated'])).toEqual(['generated/a.py']);
    expect(await found(tree, ['lib/site-packages'])).toEqual(['lib/site-packages/requests/api.py']);
    expect(await found(tree, ['lib/site-packages/requests'])).toEqual(['lib/site-packages/requests/api.py']);
    expect(await found(tree, ['.venv'])).toEqual(['.venv/bin/activate_this.py']);
  });

  test('that git ignores is searched as if nothing around it said so, heeding what is inside', async () => {
    const tree = { '.gitignore': 'out/\ngen_*.py\n', 'out/.gitignore': 'tmp/\n', 'out/gen_a.py': '', 'out/deep/b.py': '', 'out/tmp/c.py': '' };
    expect(await found(tree, ['out'])).toEqual(['out/deep/b.py', 'out/gen_a.py']);
    expect(await found(tree, ['out/deep'])).toEqual(['out/deep/b.py']);
  });

  test('may lie outside the current folder', async () => {
    expect(await found({ 'here/a.py': '', 'there/b.py': '' }, ['../there'], 'here')).toEqual(['there/b.py']);
  });
});

describe('a named file', () => {
  test('is taken whatever its name and whoever ignores it', async () => {
    const tree = { '.gitignore': 'ignored.py\n', 'ignored.py': '', 'script': '', 'node_modules/a.py': '' };
    expect(await found(tree, ['ignored.py', 'script', 'node_modules/a.py'])).toEqual(['ignored.py', 'node_modules/a.py', 'script']);
  });

  test('is taken once, however often it is named', async () => {
    expect(await found({ 'a/b.py': '' }, ['a', 'a/b.py', './a/../a', 'a/b.py'])).toEqual(['a/b.py']);
  });
});

describe('a path that is not there', () => {
  test('is reported as it was written, and nothing is searched', async () => {
    const folder = await createFolder({ 'a.py': '' });
    expect(await discoverFiles(['.', 'missing.py', 'a.py/below'], folder)).toEqual({ files: [], named: new Set(), missing: ['missing.py', 'a.py/below'], unreadable: [] });
  });
});

describe('ignore files', () => {
  test('count outside a repository, too', async () => {
    expect(await found({ '.gitignore': '/build\n', 'build/a.py': '', 'src/build/b.py': '' })).toEqual(['src/build/b.py']);
  });

  test('of parent folders count up to the root of the repository', async () => {
    const tree = { '.gitignore': 'c.py\n', 'repository/.git/HEAD': '', 'repository/.gitignore': 'a.py\n', 'repository/src/a.py': '', 'repository/src/b.py': '', 'repository/src/c.py': '' };
    expect(await found(tree, ['.'], 'repository/src')).toEqual(['repository/src/b.py', 'repository/src/c.py']);
  });

  test('of a repository do not reach into another one inside it', async () => {
    const tree = { '.git/HEAD': '', '.gitignore': 'a.py\n', 'inner/.git/HEAD': '', 'inner/.git/info/exclude': 'b.py\n', 'inner/a.py': '', 'inner/b.py': '', 'c/a.py': '' };
    expect(await found(tree)).toEqual(['inner/a.py']);
  });

  test('are found for a linked work tree, whose .git is a file', async () => {
    const tree = { 'main/.git/info/exclude': 'a.py\n', 'main/.git/worktrees/w/commondir': '../..\n', 'w/.git': 'gitdir: ../main/.git/worktrees/w\n', 'w/a.py': '', 'w/b.py': '' };
    expect(await found(tree, ['w'])).toEqual(['w/b.py']);
  });

  test('mean what they mean to git', async () => {
    const patterns = ['# comment', '', '*.tmp.py', '!keep.tmp.py', '/top.py', 'docs/*.py', '**/cache/', 'logs/**', 'a/**/z.py', '\\#odd.py', 'trailing.py  ', 'Case.py', '!/sub/again/'];
    const tree: Tree = {
      '.gitignore': `\uFEFF${patterns.join('\r\n')}`,
      'x.tmp.py': '', 'keep.tmp.py': '', 'top.py': '', 'sub/top.py': '', 'docs/a.py': '', 'docs/deep/a.py': '', 'cache/a.py': '', 'sub/cache/a.py': '',
      'logs/a/b.py': '', 'a/z.py': '', 'a/b/c/z.py': '', '#odd.py': '', 'trailing.py': '', 'case.py': '',
      'sub/.gitignore': '/only.py\n!top.py\nagain/*\n!x.tmp.py\nnested/dir/\n*.gen.py',
      'sub/only.py': '', 'sub/deep/only.py': '', 'sub/again/a.py': '', 'sub/x.tmp.py': '', 'sub/nested/dir/a.py': '', 'sub/other/nested/dir/a.py': '', 'sub/deep/b.gen.py': '', 'b.gen.py': '',
      'again/a.py': '',
      'odd [name] !x #y/.gitignore': '/a.py\nb/\n', 'odd [name] !x #y/a.py': '', 'odd [name] !x #y/b/c.py': '', 'odd [name] !x #y/d.py': '', 'odd n/a.py': '',
      'back/.gitignore': 'gone/\n', 'back/gone/.gitignore': '!*\n', 'back/gone/a.py': '',
    };
    const folder = await createFolder(tree);
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    git('config', 'core.excludesFile', '/dev/null');
    const kept = git('ls-files', '--others', '--exclude-standard', '-z').split('\0').filter((path) => path.endsWith('.py')).sort();
    const { files } = await discoverFiles(['.'], folder);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(kept);
    expect(kept.length).toBeGreaterThan(10);
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('to folders are not followed, so a loop ends', async () => {
    const folder = await createFolder({ 'a/b.py': '' });
    await symlink('..', join(folder, 'a/up'));
    expect((await discoverFiles(['.'], folder)).files).toEqual([`${folder}/a/b.py`]);
  });

  test('to folders are followed when named', async () => {
    const folder = await createFolder({ 'a/b.py': '' });
    await symlink('a', join(folder, 'alias'));
    expect((await discoverFiles(['alias'], folder)).files).toEqual([`${folder}/alias/b.py`]);
  });

  test('to files are taken unless they lead to one that is taken anyway', async () => {
    const folder = await createFolder({ 'src/a.py': '', 'elsewhere/b.py': '' });
    await symlink('a.py', join(folder, 'src/same.py'));
    await symlink('../elsewhere/b.py', join(folder, 'src/other.py'));
    await symlink('../elsewhere/b.py', join(folder, 'src/once_more.py'));
    await symlink('nowhere.py', join(folder, 'src/broken.py'));
    expect((await discoverFiles(['src'], folder)).files).toEqual([`${folder}/src/a.py`, `${folder}/src/once_more.py`]);
  });
});

test('a wide tree is searched whole', async () => {
  const paths = Array.from({ length: 400 }, (_, index) => `p${index % 20}/q${index}/m.py`);
  expect(await found(Object.fromEntries(paths.map((path) => [path, ''])))).toEqual([...paths].sort());
});
