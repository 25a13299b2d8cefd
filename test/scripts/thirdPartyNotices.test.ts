import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createFolder } from '../cli/temporaryFolder';

// The build's own scripts are plain JavaScript. Holds: it is what that file exports.
const { thirdPartyNotices } = (await import(pathToFileURL('scripts/thirdPartyNotices.mjs').href)) as {
  readonly thirdPartyNotices: (files: readonly string[], projectFolder: string) => Promise<string>;
};

const packages = {
  'node_modules/one/package.json': '{"name": "one", "version": "1.2.3", "license": "MIT"}',
  'node_modules/one/LICENSE': 'Copyright the one.',
  'node_modules/@some/two/package.json': '{"name": "@some/two", "version": "2.0.0", "license": "ISC"}',
  'node_modules/@some/two/LICENSE-ISC.txt': 'Copyright the other.',
  'node_modules/bare/package.json': '{"name": "bare", "version": "3.0.0"}',
};

test('what is bundled is named with its licence, once, and the project’s own files are not', async () => {
  const folder = await createFolder(packages);
  const text = await thirdPartyNotices(['src/cli/main.ts', 'node_modules/one/a.js', 'node_modules/one/deep/b.js', 'node_modules/@some/two/index.js'], folder);
  expect(text.split(/^-+$/m).map((part) => part.trim())).toEqual([
    'Gilsight contains the software below, each under its own licence.',
    '@some/two 2.0.0 (ISC)\n\nCopyright the other.',
    'one 1.2.3 (MIT)\n\nCopyright the one.',
  ]);
});

test('a package without the text of its licence is not shipped unnoticed', async () => {
  const folder = await createFolder(packages);
  await expect(thirdPartyNotices(['node_modules/bare/index.js'], folder)).rejects.toThrow('bare has no text of its licence');
});
