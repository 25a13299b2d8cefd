import { describe, expect, test } from 'vitest';
import type { Uri } from 'vscode';
import { fileName, pathOfUri, uriOfPath } from '../../src/editor/documentPath';

// Only what the functions look at; the editor's own class is tested in a real VS Code.
const uri = (scheme: string, fsPath: string, text = '') => ({ scheme, fsPath, toString: () => text }) as unknown as Uri;
const uris = { file: (path: string) => uri('file', path), parse: (text: string) => uri('other', '', text) };

describe('the engine’s name of a document', () => {
  test('is its path on disk', () => {
    expect(pathOfUri(uri('file', '/home/me/a b.py'))).toBe('/home/me/a b.py');
  });

  test('has slashes on Windows', () => {
    expect(pathOfUri(uri('file', 'c:\\work\\a.py'))).toBe('c:/work/a.py');
    expect(pathOfUri(uri('file', '\\\\server\\share\\a.py'))).toBe('//server/share/a.py');
  });

  test('keeps a backslash that is part of a name', () => {
    expect(pathOfUri(uri('file', '/home/me/odd\\name.py'))).toBe('/home/me/odd\\name.py');
  });

  test('is the URI of what is on no disk', () => {
    expect(pathOfUri(uri('untitled', 'Untitled-1', 'untitled:Untitled-1'))).toBe('untitled:Untitled-1');
  });

  test('leads back to the document', () => {
    for (const path of ['/home/me/a.py', 'c:/work/a.py', '//server/share/a.py']) expect(uriOfPath(path, uris).fsPath).toBe(path);
    expect(uriOfPath('vscode-vfs://github/a/b.py', uris).toString()).toBe('vscode-vfs://github/a/b.py');
  });

  test('ends in the name that people know it by', () => {
    expect([fileName('/a/b.py'), fileName('untitled:Untitled-1')]).toEqual(['b.py', 'untitled:Untitled-1']);
  });
});
