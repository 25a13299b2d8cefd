import { describe, expect, test } from 'vitest';
import { withoutLeftOut } from '../../src/editor/analysis/leftOutFiles';

function keep(paths: readonly string[], gitignores: Readonly<Record<string, string>> = {}, environmentMarks: readonly string[] = []) {
  return withoutLeftOut(paths, { gitignores: Object.entries(gitignores).map(([path, text]) => ({ path, text })), environmentMarks });
}

describe('the files of a project', () => {
  test('are not those that git ignores', () => {
    expect(keep(['a.py', 'build/b.py', 'src/gen_c.py'], { '.gitignore': 'build/\ngen_*.py\n' })).toEqual(['a.py']);
  });

  test('are named by patterns that count from the folder of their .gitignore', () => {
    expect(keep(['out/a.py', 'lib/out/b.py', 'lib/x/out/c.py'], { 'lib/.gitignore': '/out\n' })).toEqual(['out/a.py', 'lib/x/out/c.py']);
  });

  test('come back where an inner .gitignore says so', () => {
    expect(keep(['gen/a.py', 'lib/gen_keep.py', 'gen_x.py'], { '.gitignore': 'gen_*.py', 'lib/.gitignore': '!gen_keep.py' })).toEqual(['gen/a.py', 'lib/gen_keep.py']);
  });

  test('do not come back from a folder that is ignored', () => {
    expect(keep(['build/keep.py'], { '.gitignore': 'build/', 'build/.gitignore': '!keep.py' })).toEqual([]);
  });

  test('are not those of a virtual environment, whatever its name', () => {
    expect(keep(['a.py', 'my-env/lib/b.py', 'environment.py'], {}, ['my-env/pyvenv.cfg'])).toEqual(['a.py', 'environment.py']);
  });

  test('are not installed packages', () => {
    expect(keep(['lib/site-packages/x.py', 'node_modules/y.py', 'site_packages.py', '.venv/z.py'])).toEqual(['site_packages.py']);
  });
});
