import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the page in the docs says what the entries say', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/knowledge-page.mjs', '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});
