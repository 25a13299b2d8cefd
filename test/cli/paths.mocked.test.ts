import { describe, expect, test, vi } from 'vitest';

vi.mock('node:path', async () => await vi.importActual('node:path/win32'));
const { absolutePath, relativePath } = await import('../../src/cli/paths');

describe('on Windows', () => {
  test('what the user names becomes an absolute path with slashes', () => {
    expect(absolutePath('C:\\work', 'src\\app.py')).toBe('C:/work/src/app.py');
    expect(absolutePath('C:\\work', '..')).toBe('C:/');
    expect(absolutePath('C:\\work', 'D:\\other\\a.py')).toBe('D:/other/a.py');
  });

  test('paths are told relative to the current folder, with slashes', () => {
    expect(relativePath('C:\\work', 'C:/work/src/app.py')).toBe('src/app.py');
    expect(relativePath('C:\\work\\deep', 'c:/work/a.py')).toBe('../a.py');
    expect(relativePath('C:\\work', 'C:/work')).toBe('.');
  });

  test('a path on another drive stays absolute', () => {
    expect(relativePath('C:\\work', 'D:/other/a.py')).toBe('D:/other/a.py');
  });
});
